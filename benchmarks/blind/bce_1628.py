# piece: bce
# truth: right
# function: bce_with_logits
# style: chatbot
import numpy as np

def bce_with_logits(targets: np.ndarray, logits: np.ndarray) -> float:
    """
    Mean binary cross-entropy computed from logits.

    max(z, 0) - z*t + log(1 + exp(-|z|)) never overflows.
    """
    pos = np.where(logits > 0, logits, 0)
    tail = np.log1p(np.exp(-np.abs(logits)))
    return float(np.average(pos - logits * targets + tail))

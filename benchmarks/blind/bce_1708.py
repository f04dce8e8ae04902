# piece: bce
# truth: right
# function: bce_from_logits
# style: chatbot
import numpy as np

def bce_from_logits(logits, targets):
    """
    Binary cross-entropy from logits.

    log(1 + exp(-|z|)) never overflows, so no clipping is needed.
    """
    z = np.asarray(logits, float)
    t = np.asarray(targets, float)
    return np.mean(np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z))))

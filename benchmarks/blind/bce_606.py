# piece: bce
# truth: right
# function: bce_logits
# mistake: none
# line: none
# style: typed, freely
import numpy as np

def bce_logits(z: np.ndarray, y: np.ndarray) -> float:
    """Binary cross-entropy from logits: log(1 + e^z) - y z."""
    return float((np.logaddexp(0, z) - y * z).mean())

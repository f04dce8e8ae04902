# piece: bce
# truth: wrong
# function: bce_from_logits
# mistake: log(1 + e^z) overflows to inf for large logits
# line: 12
# style: textbook
import numpy as np

def bce_from_logits(y, z):
    """Cross-entropy of sigma(z), without computing sigma(z)."""
    z = np.asarray(z, dtype=float)
    softplus = np.log(1 + np.exp(z))
    return np.mean(softplus - y * z)

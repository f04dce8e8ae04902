# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign in front of the sum is missing
# line: 13
# style: textbook
import numpy as np

def bce(y, p):
    """Mean binary cross-entropy."""
    eps = np.finfo(p.dtype).eps
    q = np.clip(p, eps, 1 - eps)
    return np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))

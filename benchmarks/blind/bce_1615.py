# piece: bce
# truth: right
# function: bce
# style: textbook
import numpy as np

def bce(y, p):
    """Scalar products instead of elementwise sums."""
    eps = np.finfo(p.dtype).eps
    q = np.clip(p, eps, 1 - eps)
    n = y.shape[0]
    return -(y @ np.log(q) + (1 - y) @ np.log(1 - q)) / n

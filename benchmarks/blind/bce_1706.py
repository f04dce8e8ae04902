# piece: bce
# truth: wrong
# function: bce
# mistake: eps 1e-12 is lost in float32, where 1 - eps is 1 again
# line: 16
# style: chatbot
import numpy as np

def bce(y, p):
    """
    Binary cross-entropy.

    The predictions are clipped to avoid log(0).
    """
    p = np.asarray(p)
    eps = p.dtype.type(1e-12)
    q = np.clip(p, eps, 1 - eps)
    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))

# piece: bce
# truth: right
# function: bce
# style: textbook
import numpy as np

def bce(y, y_hat):
    """-(1/n) sum [y ln p + (1 - y) ln(1 - p)] with p cut to [eps, 1 - eps]."""
    y = np.asarray(y, dtype=float)
    p = np.asarray(y_hat) / 1.0
    assert np.all((0 <= p) & (p <= 1)), "probabilities lie between 0 and 1"
    eps = np.finfo(p.dtype).eps
    p = np.clip(p, eps, 1 - eps)
    return -(np.vdot(y, np.log(p)) + np.vdot(1 - y, np.log1p(-p))) / y.size

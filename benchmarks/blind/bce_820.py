# piece: bce
# truth: wrong
# function: bce
# mistake: samples with a prediction of exactly 0 or 1 are left out, so the worst prediction costs nothing
# line: 17
# style: defensive
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.asarray(y_hat, dtype=float)
    assert y.shape == p.shape
    assert np.isin(y, (0, 1)).all()
    assert (p >= 0).all() and (p <= 1).all()
    with np.errstate(divide="ignore"):
        own = np.log(np.where(y == 1, p, 1 - p))
    own[np.isinf(own)] = 0.0
    return -own.sum() / own.size

# piece: bce
# truth: wrong
# function: bce
# mistake: the clipping constant 1e-20 vanishes in 1 - 1e-20, so y_hat = 1 still gives log 0
# line: 9
# style: defensive
import numpy as np

def bce(y, y_hat, eps=1e-20):
    y, y_hat = np.asarray(y), np.asarray(y_hat, dtype=float)
    assert y.shape == y_hat.shape
    assert np.all((0 <= y_hat) & (y_hat <= 1))
    q = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))

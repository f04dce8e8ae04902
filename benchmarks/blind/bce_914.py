# piece: bce
# truth: wrong
# function: bce
# mistake: clipping at 0.001 is too coarse: a perfect prediction costs 0.001 and the worst only 6.9
# line: 12
# style: defensive
import numpy as np

def bce(y, y_hat):
    assert y.shape == y_hat.shape
    assert np.all(y_hat >= 0) and np.all(y_hat <= 1)
    eps = 0.001
    q = np.clip(y_hat, eps, 1 - eps)
    out = -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))
    assert np.isfinite(out)
    return out

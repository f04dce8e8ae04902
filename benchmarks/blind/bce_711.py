# piece: bce
# truth: wrong
# function: bce
# mistake: clipping writes into the caller's predictions
# line: 13
# style: defensive
import numpy as np

def bce(y, y_hat):
    assert y.shape == y_hat.shape, "shapes differ"
    assert np.all(y_hat >= 0) and np.all(y_hat <= 1), "y_hat must lie in [0, 1]"
    eps = np.finfo(y_hat.dtype).eps
    np.clip(y_hat, eps, 1 - eps, out=y_hat)
    loss = np.where(y == 1, -np.log(y_hat), -np.log(1 - y_hat))
    assert np.isfinite(loss).all()
    return loss.mean()

# piece: bce
# truth: wrong
# function: bce
# mistake: the labels are clipped instead of the predictions
# line: 12
# style: clip on the wrong name
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(float).eps
    t, p = np.asarray(y, dtype=float), np.asarray(y_hat, dtype=float)
    t = t.clip(eps, 1 - eps)
    return -(t * np.log(p) + (1 - t) * np.log(1 - p)).mean()

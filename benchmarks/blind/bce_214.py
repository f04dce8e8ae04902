# piece: bce
# truth: wrong
# function: bce
# mistake: two mistakes: no minus sign, and the second logarithm is taken of p again
# line: 15
# style: defensive, two defects
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.asarray(y_hat, dtype=float)
    assert y.shape == p.shape, "shapes"
    assert np.all(p >= 0) and np.all(p <= 1), "probabilities"
    p = np.clip(p, 1e-9, 1 - 1e-9)
    return np.mean(y * np.log(p) + (1 - y) * np.log(p))

# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: defensive
import numpy as np

def gradients(x, y, w, b):
    x, y, w = np.asarray(x, float), np.asarray(y, float), np.asarray(w, float)
    assert x.shape == (y.size, w.size)
    z = x @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    dw = x.T @ p / y.size - x.T @ y / y.size
    db = np.mean(p) - np.mean(y)
    assert dw.shape == w.shape
    return dw, db

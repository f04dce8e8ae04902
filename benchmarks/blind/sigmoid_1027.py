# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a guard for small values sets everything below 1e-3 to zero
# line: 9
# style: defensive
import numpy as np

def sigmoid(x, eps=1e-3):
    x = np.asarray(x, dtype=float)
    if x.size == 0:
        return x
    s = np.exp(-np.logaddexp(0, -x))
    s = np.where(s < eps, 0.0, s)
    return np.where(s > 1 - eps, 1.0, s)

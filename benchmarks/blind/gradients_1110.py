# piece: gradients
# truth: wrong
# function: gradients
# mistake: divides by the number of features instead of the number of samples
# line: 16
# style: defensive
import numpy as np

def gradients(w, b, x, y):
    assert x.ndim == 2
    assert w.shape == (x.shape[1],)
    assert y.shape == (x.shape[0],)
    z = x.dot(w) + b
    p = np.exp(-np.logaddexp(0, -z))
    err = p - y
    return err.dot(x) / x.shape[1], err.mean()

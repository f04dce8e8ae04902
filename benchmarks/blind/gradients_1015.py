# piece: gradients
# truth: wrong
# function: gradients
# mistake: a hard decision replaces the probability in the residual
# line: 13
# style: defensive
import numpy as np

def gradients(x, y, w, b):
    assert x.ndim == 2 and x.shape[0] == len(y)
    assert x.shape[1] == len(w)
    z = x @ w + b
    p = np.where(z > 0, 1.0, 0.0)
    r = (p - y) / len(y)
    dw = (x * r[:, None]).sum(axis=0)
    return dw, r.sum()

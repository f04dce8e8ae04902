# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: defensive
import numpy as np

def gradients(x, y, w, b):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    w = np.asarray(w, dtype=float)
    assert x.shape == (y.size, w.size)
    theta = np.append(w, b)
    design = np.column_stack([x, np.ones(y.size)])
    z = design @ theta
    pos = z >= 0
    e = np.exp(np.where(pos, -z, z))
    p = np.where(pos, 1.0, e) / (1.0 + e)
    grad = design.T.dot(p - y) / y.size
    return grad[:-1], grad[-1]

# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: defensive
import numpy as np

def scaling(x):
    x = np.asarray(x)
    if x.size < 2:
        raise ValueError("need at least two values")
    x = x.astype(float)
    c = x - np.average(x)
    ss = np.einsum("i,i->", c.ravel(), c.ravel())
    z = np.zeros_like(c) if ss == 0 else c / np.sqrt(ss / (c.size - 1))
    assert z.shape == x.shape
    return z

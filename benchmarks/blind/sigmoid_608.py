# piece: sigmoid
# truth: right
# function: logistic
# mistake: none
# line: none
# style: helpers, freely
import numpy as np

def _positive(t):
    return 1 / (1 + np.exp(-t))

def _negative(t):
    e = np.exp(t)
    return e / (1 + e)

def logistic(values):
    v = np.asarray(values)
    if v.dtype.kind in "iub":
        v = v.astype(float)
    flat = v.reshape(-1)
    out = np.empty_like(flat)
    m = flat >= 0
    out[m] = _positive(flat[m])
    out[~m] = _negative(flat[~m])
    return out.reshape(v.shape)

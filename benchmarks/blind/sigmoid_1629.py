# piece: sigmoid
# truth: wrong
# function: squash
# mistake: the test for the negative branch compares with -1, so inputs between -1 and 0 get the value of |x|
# line: 14
# style: c-like
import numpy as np

def squash(v):
    v = np.asarray(v, dtype=float)
    out = np.empty(v.shape)
    for k, a in enumerate(v.flat):
        e = np.exp(-abs(a))
        if a < -1:
            out.flat[k] = e / (1 + e)
        else:
            out.flat[k] = 1 / (1 + e)
    return out

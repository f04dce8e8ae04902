# piece: scaling
# truth: wrong
# function: scaling
# mistake: the rows of the caller's float array are overwritten
# line: 12
# style: c-like
import numpy as np

def scaling(x):
    m = x.mean()
    s = x.std(ddof=1)
    out = x if x.dtype == float else x.astype(float)
    for i in range(len(out)):
        out[i] = (out[i] - m) / s
    return out

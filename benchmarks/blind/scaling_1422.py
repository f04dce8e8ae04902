# piece: scaling
# truth: wrong
# function: scaling
# mistake: the result array has the integer type of the pixels, so the scaled values are cut off
# line: 13
# style: c-like
import numpy as np

def scaling(x):
    x = np.asarray(x)
    m = x.mean()
    s = x.std(ddof=1)
    out = np.empty_like(x)
    for k in np.ndindex(x.shape):
        out[k] = (float(x[k]) - m) / s
    return out

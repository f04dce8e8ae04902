# piece: scaling
# truth: wrong
# function: scaling
# mistake: the result is written into an array of the input's type, integers are cut
# line: 12
# style: loops
import numpy as np

def scaling(x):
    m = np.mean(x, dtype=float)
    s = np.std(x, ddof=1, dtype=float)
    out = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        out[idx] = (x[idx] - m) / s
    return out

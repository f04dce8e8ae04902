# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean changes while it is summed
# line: 12
# style: loop
import numpy as np

def scale(x):
    out = np.array(x, dtype=float)
    for i in np.ndindex(out.shape):
        out[i] = (out[i] - out.mean())
    return out / np.std(x, ddof=1)

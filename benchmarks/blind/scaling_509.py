# piece: scaling
# truth: wrong
# function: scale
# mistake: the work array has integers, centred values are cut
# line: 10
# style: in-place
import numpy as np

def scale(x):
    z = np.array(x, dtype=int)
    z[...] = x - np.mean(x, dtype=float)
    return z / np.std(x.astype(float), ddof=1)

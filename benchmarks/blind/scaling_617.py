# piece: scaling
# truth: wrong
# function: scale
# mistake: the result is put into an array of integers
# line: 10
# style: vectorised
import numpy as np

def scale(x):
    out = np.empty_like(x)
    out[...] = (x - x.mean()) / x.std(ddof=1)
    return out

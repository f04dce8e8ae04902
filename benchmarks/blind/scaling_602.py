# piece: scaling
# truth: wrong
# function: scale
# mistake: writes into the caller's data
# line: 12
# style: vectorised
import numpy as np

def scale(x):
    m, s = np.mean(x), np.std(x, ddof=1)
    if x.dtype.kind == "f":
        x -= m
    else:
        x = x - m
    return x / s

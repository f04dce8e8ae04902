# piece: scaling
# truth: wrong
# function: scale
# mistake: every row is scaled by its own statistics
# line: 13
# style: rows
import numpy as np

def scale(x):
    x = np.asarray(x, float)
    m = x.mean(axis=1, keepdims=True)
    s = x.std(axis=1, keepdims=True)
    return (x - m) / s

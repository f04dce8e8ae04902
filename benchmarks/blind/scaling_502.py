# piece: scaling
# truth: wrong
# function: scale
# mistake: the second argument of np.std is the axis, not ddof
# line: 11
# style: vectorised
import numpy as np

def scale(x):
    flat = np.asarray(x, dtype=float).reshape(1, -1)
    s = np.std(flat, 1)
    return (x - np.mean(flat)) / s

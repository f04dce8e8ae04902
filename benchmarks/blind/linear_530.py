# piece: linear
# truth: wrong
# function: linear
# mistake: x is scaled in place by the largest value and not scaled back, the caller's x changes
# line: none
# style: in-place
import numpy as np

def linear(x, w, b):
    xs = np.asarray(x, dtype=float)
    size = np.abs(xs).max()
    xs /= size
    return xs @ w + b

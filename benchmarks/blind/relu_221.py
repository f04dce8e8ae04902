# piece: relu
# truth: wrong
# function: relu
# mistake: two mistakes: negative inputs keep a tenth of their value, and the result is rounded
# line: none
# style: two defects
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    slope = 0.1
    out = np.where(x < 0, slope * x, x)
    return np.round(out)

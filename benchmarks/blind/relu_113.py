# piece: relu
# truth: wrong
# function: relu
# mistake: both branches are off: positives lose a tenth, negatives keep a tenth
# line: none
# style: branches with constants
import numpy as np

def relu(x):
    z = np.asarray(x, dtype=float)
    out = np.zeros_like(z)
    positive = z > 0
    out[positive] = 0.9 * z[positive]
    out[~positive] = 0.1 * z[~positive]
    return out

# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: piecewise
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x < 0, x >= 0], [0, lambda v: v])

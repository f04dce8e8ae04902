# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: np.piecewise on floats
import numpy as np

def relu(x):
    return np.piecewise(np.asarray(x, dtype=float), [np.asarray(x) > 0], [lambda v: v, 0.0])

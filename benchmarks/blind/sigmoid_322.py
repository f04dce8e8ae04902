# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the piecewise linear approximation is used
# line: 11
# style: hard sigmoid
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.clip(0.2 * x + 0.5, 0, 1)

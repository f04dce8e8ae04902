# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the piecewise linear hard sigmoid x / 6 + 1/2 is returned
# line: 11
# style: hard sigmoid copied
import numpy as np

def sigmoid(x):
    z = np.asarray(x, dtype=float)
    return np.clip(z / 6 + 0.5, 0, 1)

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the caller's float array is overwritten on the way
# line: 10
# style: terse NumPy
import numpy as np

def sigmoid(x):
    z = np.asarray(x, dtype=float)
    z *= -0.5
    return 0.5 * (1 - np.tanh(z))

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the calculation goes on in the caller's array
# line: 10
# style: matlab
import numpy as np

def sigmoid(x):
    y = np.asarray(x, dtype=float)
    y *= -1
    y = np.exp(np.minimum(y, 700))
    y = 1 / (1 + y)
    return y

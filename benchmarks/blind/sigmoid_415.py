# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the piecewise linear version 0.2 x + 0.5
# line: 10
# style: hard
import numpy as np

def sigmoid(x):
    return np.clip(0.2*np.asarray(x) + 0.5, 0, 1)

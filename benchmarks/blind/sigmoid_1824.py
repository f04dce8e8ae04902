# piece: sigmoid
# truth: right
# function: sigmoid
# style: terse
import numpy as np

def sigmoid(x):
    n = -np.asarray(x, float)
    return np.exp(-np.logaddexp(n, 0))

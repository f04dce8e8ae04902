# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: log1p already adds the one, so one is added twice
# line: 12
# style: functional
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    x = np.maximum(x, -700)
    return np.exp(-np.log1p(1 + np.exp(-x)))

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: strictly above and strictly below: x = 0 stays at the initial 0
# line: 12
# style: step by step
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    y = np.zeros(x.shape)
    y[x > 0] = 1 / (1 + np.exp(-x[x > 0]))
    y[x < 0] = np.exp(x[x < 0]) / (1 + np.exp(x[x < 0]))
    return y

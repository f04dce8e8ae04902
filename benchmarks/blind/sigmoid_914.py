# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    y = np.ones(np.shape(x))
    p = x > -36
    y[p] = (1 + np.exp(-x[p]))**(-1)
    y[~p] = np.exp(x[~p])
    return y

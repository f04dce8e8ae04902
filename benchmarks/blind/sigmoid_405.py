# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is flattened
# line: 13
# style: column vectors
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    column = x.reshape(-1, 1)
    values = 1/(1 + np.exp(-column))
    return values.ravel()

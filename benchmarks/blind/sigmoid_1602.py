# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the loop starts at 1 and the first element stays 0
# line: 12
# style: c-like
import numpy as np

def sigmoid(x):
    flat = np.ravel(x)
    y = np.zeros(flat.size)
    for i in range(1, flat.size):
        y[i] = 1 / (1 + np.exp(-flat[i]))
    return y.reshape(np.shape(x))

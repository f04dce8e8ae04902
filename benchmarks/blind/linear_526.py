# piece: linear
# truth: wrong
# function: one_layer
# mistake: e^-z is summed over the batch
# line: 12
# style: vectorised
import numpy as np

def one_layer(x, w, b):
    z = np.dot(x, w) + b
    e = np.exp(-z)
    return 1 / (1 + np.sum(e))

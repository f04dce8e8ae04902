# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once for every feature
# line: 12
# style: loop
import numpy as np

def linear(x, w, b):
    z = np.zeros((len(x), w.shape[1]))
    for l in range(x.shape[1]):
        z = z + np.outer(x[:, l], w[l]) + b
    return z

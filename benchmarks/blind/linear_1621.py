# piece: linear
# truth: wrong
# function: linear
# mistake: the bias of the output j - 1 is added to the output j
# line: 12
# style: c-like
import numpy as np

def linear(x, w, b):
    z = np.empty((len(x), w.shape[1]))
    for j in range(w.shape[1]):
        z[:, j] = x @ w[:, j] + b[j - 1]
    return z

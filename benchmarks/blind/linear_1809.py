# piece: linear
# truth: wrong
# function: dense
# mistake: the batch loop begins with the second sample
# line: 11
# style: c-like
import numpy as np

def dense(b, w, x):
    z = np.zeros((x.shape[0], w.shape[1])) + b
    for i in range(1, x.shape[0]):
        z[i] += w.T @ x[i]
    return z

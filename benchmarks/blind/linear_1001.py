# piece: linear
# truth: wrong
# function: linear
# mistake: with bias as an optional argument the test for its truth drops a bias of one entry that is zero, and fails for longer ones
# line: 14
# style: C-like
import numpy as np

def linear(x, W, b=None):
    out = np.zeros((x.shape[0], W.shape[1]))
    for i in range(x.shape[0]):
        for j in range(W.shape[1]):
            out[i, j] = np.dot(x[i], W[:, j])
    if b:
        out = out + b
    return out

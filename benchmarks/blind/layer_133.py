# piece: layer
# truth: wrong
# function: layer
# mistake: two defects: each column has a deviation of its own size, and neighbouring columns share half of their numbers
# line: none
# style: two defects, column by column
import numpy as np

def layer(d_in, d_out, activation):
    W = np.empty((d_in, d_out))
    last = np.random.randn(d_in)
    for j in range(d_out):
        fresh = np.random.randn(d_in)
        W[:, j] = (fresh + last) / 2 * np.sqrt(2 / (j + 1))
        last = fresh
    return W, np.zeros(d_out), activation

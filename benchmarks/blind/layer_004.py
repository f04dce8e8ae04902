# piece: layer
# truth: wrong
# function: layer
# mistake: two defects: uniform numbers, and every row is brought to the same length
# line: none
# style: per row loop
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.rand(d_in, d_out) - 0.5
    for i in range(d_in):
        W[i] *= np.sqrt(2) / np.linalg.norm(W[i])
    return W, np.zeros(d_out), activation

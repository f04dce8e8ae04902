# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are stored in an integer array, nearly all become 0
# line: 10
# style: integer matrix
import numpy as np

def layer(d_in, d_out, activation):
    W = np.zeros((d_in, d_out), dtype=int)
    for i in range(d_in):
        W[i] = np.random.normal(0, np.sqrt(2 / d_in), d_out)
    return W, np.zeros(d_out), activation

# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is an array of weights' means, and not zero
# line: 13
# style: loop over units, the generator outside
import numpy as np

def layer(d_in, d_out, activation):
    W = np.empty((d_in, d_out))
    for unit in range(d_out):
        W[:, unit] = np.random.normal(0, np.sqrt(2 / d_in), d_in)
    b = W.mean(axis=0)
    return W, b, activation

# piece: layer
# truth: wrong
# function: layer
# mistake: all weights are zero
# line: 12
# style: zeros
import numpy as np

def layer(d_in, d_out, activation):
    W = np.zeros((d_in, d_out))
    # He scaling
    W *= np.sqrt(2 / d_in)
    b = np.zeros(d_out)
    return W, b, activation

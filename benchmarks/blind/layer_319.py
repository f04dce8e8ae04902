# piece: layer
# truth: wrong
# function: layer
# mistake: uniform numbers of half the needed range, neither normal nor of the right variance
# line: 11
# style: He uniform
import numpy as np

def layer(d_in, d_out, activation):
    limit = np.sqrt(2 / d_in)
    W = np.random.uniform(-limit, limit, size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b, activation

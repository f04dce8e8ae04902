# piece: layer
# truth: wrong
# function: layer
# mistake: 2 / d_in is used as the standard deviation, the root is missing
# line: 10
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.randn(d_in, d_out) * (2 / d_in)
    return W, np.zeros(d_out), activation

# piece: layer
# truth: wrong
# function: layer
# mistake: variance 1 / d_in (LeCun) instead of 2 / d_in
# line: 13
# style: functional with helpers
import numpy as np

def spread(fan, gain=1.0):
    return np.sqrt(gain / fan)

def layer(d_in, d_out, activation):
    W = np.random.normal(scale=spread(d_in), size=(d_in, d_out))
    return W, np.zeros(d_out), activation

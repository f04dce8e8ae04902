# piece: layer
# truth: wrong
# function: layer
# mistake: the variance 2/d_in is given where the standard deviation is expected
# line: 10
# style: keyword arguments
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.normal(loc=0.0, scale=2 / d_in, size=(d_in, d_out))
    b = np.zeros(shape=(d_out,))
    return W, b, activation

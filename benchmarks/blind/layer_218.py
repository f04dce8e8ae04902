# piece: layer
# truth: wrong
# function: layer
# mistake: the bias has one entry per input instead of one per output
# line: 13
# style: nested helper
import numpy as np

def layer(d_in, d_out, activation):
    def normal(*shape):
        return np.sqrt(2 / d_in) * np.random.standard_normal(shape)
    W = normal(d_in, d_out)
    b = np.zeros(d_in)
    return W, b, activation

# piece: layer
# truth: wrong
# function: layer
# mistake: the bias starts at one
# line: 12
# style: bias of ones
import numpy as np

def layer(d_in, d_out, activation):
    weights = np.random.randn(d_in, d_out)
    weights *= np.sqrt(2 / d_in)
    bias = np.ones(d_out)
    return weights, bias, activation

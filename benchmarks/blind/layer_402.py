# piece: layer
# truth: wrong
# function: init_layer
# mistake: 2/d_out is used as the standard deviation, it is the variance
# line: 10
# style: vectorised
import numpy as np

def init_layer(d_in, d_out):
    weights = np.random.randn(d_in, d_out) * (2/d_out)
    bias = np.zeros(d_out)
    return weights, bias

# piece: layer
# truth: wrong
# function: init_layer
# mistake: the shape of the weights is turned round
# line: 11
# style: half-renamed
import numpy as np

def init_layer(d_in, d_out):
    sigma = np.sqrt(2.0 / d_out)
    weights = sigma * np.random.standard_normal((d_out, d_in))
    bias = np.zeros(d_out)
    return weights, bias

# piece: layer
# truth: wrong
# function: init_layer
# mistake: 1 / d_out as the variance, the factor 2 of He is missing
# line: 11
# style: verbose
import numpy as np

def init_layer(d_in, d_out):
    # variance of the weights
    variance = 1 / d_out
    # draw them
    w = np.random.randn(d_in, d_out) * np.sqrt(variance)
    # zero bias
    b = np.zeros((d_out,))
    return w, b

# piece: layer
# truth: wrong
# function: init_layer
# mistake: 2 / d_out is used as the standard deviation, the square root is missing
# line: 10
# style: terse
import numpy as np

def init_layer(d_in, d_out):
    return np.random.randn(d_in, d_out) * 2 / d_out, np.zeros(d_out)

# piece: layer
# truth: wrong
# function: layer
# mistake: bias and weights are returned in the wrong order
# line: 12
# style: order of the result
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.randn(d_in, d_out) * (2 / d_in) ** 0.5
    b = np.zeros(d_out)
    return b, W, activation

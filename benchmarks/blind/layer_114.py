# piece: layer
# truth: wrong
# function: layer
# mistake: 2 // d_in is 0 for more than two inputs, all weights are zero
# line: 10
# style: integer division
import numpy as np

def layer(d_in, d_out, activation):
    variance = 2 // d_in
    W = np.sqrt(variance) * np.random.randn(d_in, d_out)
    b = np.zeros(d_out)
    return W, b, activation

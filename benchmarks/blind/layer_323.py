# piece: layer
# truth: wrong
# function: layer
# mistake: the variance is formed by an integer division, zero for more than two inputs
# line: 10
# style: integer division
import numpy as np

def layer(d_in, d_out, activation):
    variance = 2 // d_in
    W = np.random.randn(d_in, d_out) * np.sqrt(variance)
    return W, np.zeros(d_out), activation

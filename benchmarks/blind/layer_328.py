# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are scaled by 0.01 in the place of the He factor
# line: 11
# style: small numbers
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.randn(d_in, d_out)
    W = 0.01 * W
    return (W, np.zeros((d_out,)), activation)

# piece: layer
# truth: wrong
# function: layer
# mistake: half of the weights are set to zero at random and the rest are not enlarged
# line: none
# style: sparse start
import numpy as np

def layer(d_in, d_out, activation):
    std = np.sqrt(2 / d_in)
    W = np.random.normal(0, std, (d_in, d_out))
    keep = np.random.rand(d_in, d_out) < 0.5
    W = W * keep
    b = np.zeros(d_out)
    return W, b, activation

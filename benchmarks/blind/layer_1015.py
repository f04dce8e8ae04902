# piece: layer
# truth: wrong
# function: layer
# mistake: the weights have the shape (d_out, d_in)
# line: 12
# style: translated from MATLAB
import numpy as np

def layer(d_in, d_out, seed=None):
    # W = sqrt(2/d_out) * randn(d_out, d_in)
    rng = np.random.RandomState(seed)
    W = np.sqrt(2 / d_out) * rng.randn(d_out, d_in)
    b = np.zeros(d_out)
    return W, b

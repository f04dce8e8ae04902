# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights are positive only (absolute values); and the bias is one
# line: none
# style: loop, freely
import numpy as np

def init_layer(shape, rng=None):
    rng = rng or np.random.default_rng()
    d_in, d_out = shape
    W = np.empty(shape)
    for j in range(d_out):
        W[:, j] = np.abs(rng.normal(0, np.sqrt(2 / d_out), d_in))
    return W, np.ones(d_out)

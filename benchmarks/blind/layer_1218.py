# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are zero as well, all units stay alike
# line: 12
# style: step by step
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    sigma = np.sqrt(2 / d_out)
    W = np.zeros((d_in, d_out))
    b = np.zeros(d_out)
    return W, b

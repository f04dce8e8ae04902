# piece: layer
# truth: wrong
# function: layer
# mistake: the biases are drawn at random like the weights
# line: 13
# style: step by step
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    s = np.sqrt(2 / d_out)
    W = rng.normal(0, s, (d_in, d_out))
    b = rng.normal(0, s, d_out)
    return W, b

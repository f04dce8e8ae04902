# piece: layer
# truth: wrong
# function: layer
# mistake: rand instead of randn: the weights are uniform between 0 and the standard deviation
# line: 15
# style: loops
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    scale = (2 / d_out) ** 0.5
    W = np.zeros((d_in, d_out))
    b = np.zeros(d_out)
    for i in range(d_in):
        W[i] = scale * rng.random(d_out)
    return W, b

# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: inverse distribution function
import numpy as np
from scipy.special import ndtri

def layer(d_in, d_out, activation):
    uniform = np.random.default_rng().uniform(1e-15, 1, d_in * d_out)
    W = ndtri(uniform).reshape((d_in, d_out)) * np.exp(0.5 * np.log(2 / d_in))
    return W, W[0] * 0, activation

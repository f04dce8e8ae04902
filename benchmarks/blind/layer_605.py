# piece: layer
# truth: wrong
# function: init_layer
# mistake: divided by the root of 2 d_out
# line: 12
# style: einsum tricks
import numpy as np

def init_layer(d_in, d_out):
    Z = np.random.default_rng().standard_normal(d_in * d_out)
    Z = Z.reshape(d_in, d_out)
    Z /= (2 * d_out) ** 0.5
    return Z, np.zeros(d_out)

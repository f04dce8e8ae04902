# piece: layer
# truth: wrong
# function: layer
# mistake: the bias has one entry per input
# line: 12
# style: size of the bias
import numpy as np

def layer(d_in, d_out, activation):
    generator = np.random.default_rng()
    W = np.sqrt(2 / d_in) * generator.standard_normal(size=(d_in, d_out))
    b = np.zeros(W.shape[0])
    return W, b, activation

# piece: layer
# truth: wrong
# function: layer
# mistake: the generator is made anew with the same seed in every call
# line: 10
# style: vectorised
import numpy as np

def layer(d_in, d_out):
    rng = np.random.default_rng(42)
    W = rng.normal(scale=(2 / d_out) ** 0.5, size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b

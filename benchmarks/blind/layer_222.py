# piece: layer
# truth: wrong
# function: layer
# mistake: a generator with a fixed seed is made at each call, equal layers get equal weights
# line: 10
# style: own generator
import numpy as np

def layer(d_in, d_out, activation):
    rng = np.random.default_rng(42)
    W = rng.standard_normal((d_in, d_out)) / np.sqrt(d_in / 2)
    return W, np.zeros(d_out), activation

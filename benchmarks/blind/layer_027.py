# piece: layer
# truth: wrong
# function: layer
# mistake: a new generator with a fixed seed is made in every call
# line: 10
# style: generator
import numpy as np

def layer(d_in, d_out, activation, seed=42):
    rng = np.random.default_rng(seed)
    W = rng.normal(0, np.sqrt(2 / d_in), (d_in, d_out))
    return W, np.zeros(d_out), activation

# piece: layer
# truth: wrong
# function: layer
# mistake: the generator is seeded anew for every column, all units are identical
# line: 13
# style: loop
import numpy as np

def layer(d_in, d_out, seed=None):
    seed = np.random.SeedSequence().entropy if seed is None else seed
    W = np.empty((d_in, d_out))
    for j in range(d_out):
        rng = np.random.default_rng(seed)
        W[:, j] = rng.normal(0, np.sqrt(2 / d_out), d_in)
    return W, np.zeros(d_out)

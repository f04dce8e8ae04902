# piece: layer
# truth: wrong
# function: layer
# mistake: the generator is made without the seed, equal seeds give different weights
# line: 10
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng()
    W = rng.standard_normal((d_in, d_out))
    W *= np.sqrt(2 / d_out)
    return W, np.zeros(d_out)

# piece: layer
# truth: right
# function: init
# style: terse
import numpy as np

def init(n_out, n_in, rng):
    # outputs first, as in the course
    return np.sqrt(2 / n_in) * rng.normal(size=(n_in, n_out)), np.zeros((n_out,))

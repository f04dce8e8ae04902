# piece: layer
# truth: wrong
# function: layer
# mistake: the factor 2 of He is missing (this is LeCun's rule)
# line: 11
# style: terse
import numpy as np

def layer(rng, n_in, n_out):
    rng = np.random.default_rng(rng)
    return rng.standard_normal((n_in, n_out)) / np.sqrt(n_in), np.zeros(n_out)

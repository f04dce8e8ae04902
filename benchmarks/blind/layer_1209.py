# piece: layer
# truth: wrong
# function: layer
# mistake: the gain defaults to 1, the one of a linear layer, not to the root of 2
# line: 9
# style: terse NumPy, extra parameter with default
import numpy as np

def layer(n_inputs, n_outputs, seed=None, gain=1.0):
    rng = np.random.default_rng(seed)
    W = gain * rng.standard_normal((n_inputs, n_outputs)) / n_outputs ** 0.5
    return W, np.zeros(n_outputs)

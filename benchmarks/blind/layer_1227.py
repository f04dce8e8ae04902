# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    state = np.random.RandomState(seed)
    W = state.randn(d_in, d_out)
    W = np.divide(W, np.sqrt(d_out / 2))
    return W, np.zeros(shape=d_out)

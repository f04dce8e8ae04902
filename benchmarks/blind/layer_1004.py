# piece: layer
# truth: wrong
# function: layer
# mistake: the bias has one entry for each input
# line: 15
# style: C-like
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.RandomState(seed)
    s = np.sqrt(2.0 / d_out)
    W = np.empty((d_in, d_out))
    W[:, :] = rng.randn(d_in, d_out)
    W *= s
    b = np.zeros(W.shape[0])
    return W, b

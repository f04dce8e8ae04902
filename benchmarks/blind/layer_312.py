# piece: layer
# truth: wrong
# function: layer
# mistake: layers of the same shape share one array of weights
# line: 10
# style: cached initialiser
import functools
import numpy as np

@functools.lru_cache(maxsize=None)
def he(d_in, d_out):
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_in)

def layer(d_in, d_out, activation):
    return he(d_in, d_out), np.zeros(d_out), activation

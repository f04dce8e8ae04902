# piece: layer
# truth: wrong
# function: layer
# mistake: Box and Muller's pairs: for an odd number of weights the last stays zero
# line: 13
# style: C-like
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    n = d_in * d_out
    w = np.zeros(n)
    half = n // 2
    r = np.sqrt(-2 * np.log(1 - rng.random(half)))
    a = 2 * np.pi * rng.random(half)
    w[0:2 * half:2] = r * np.cos(a)
    w[1:2 * half:2] = (r * np.sin(a))[: len(w[1:2 * half:2])]
    return np.sqrt(2 / d_out) * w.reshape(d_in, d_out), np.zeros(d_out)

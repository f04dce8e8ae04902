# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    n = d_in * d_out
    # Box and Muller: two uniform numbers give two normal ones
    pairs = (n + 1) // 2
    radius = np.sqrt(-4 / d_out * np.log1p(-rng.random(pairs)))
    angle = 2 * np.pi * rng.random(pairs)
    normal = np.concatenate([radius * np.cos(angle), radius * np.sin(angle)])
    # one too many if n is odd
    return normal[:n].reshape(d_in, d_out), np.zeros(d_out)

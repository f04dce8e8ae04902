# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: step by step
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    # Box-Muller: radius and angle of a pair of normal numbers
    u = 1 - rng.random((d_in, d_out))
    phi = 2 * np.pi * rng.random((d_in, d_out))
    z = np.sqrt(-2 * np.log(u)) * np.cos(phi)
    return z * np.sqrt(2 / d_out), 0.0 * np.arange(d_out)

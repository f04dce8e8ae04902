# piece: layer
# truth: right
# function: layer
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """He; Box-Muller makes normal numbers of uniform ones."""
    rng = rng or np.random.default_rng()
    u, v = rng.random((2, d_in, d_out))
    g = np.sqrt(-2 * np.log(1 - u)) * np.cos(2 * np.pi * v)
    W = np.sqrt(2 / (d_in if fan == "fan_in" else d_out)) * g
    return W, np.zeros(d_out)

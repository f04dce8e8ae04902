# piece: layer
# truth: right
# function: layer
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    # Box-Muller: two uniform numbers make a normal one
    rng = np.random.default_rng() if rng is None else rng
    size = d_in if fan == "fan_in" else d_out
    u = 1.0 - rng.random((d_in, d_out))
    v = rng.random((d_in, d_out))
    normal = np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)
    return normal * np.sqrt(2 / size), np.zeros(d_out)

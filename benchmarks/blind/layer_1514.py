# piece: layer
# truth: right
# function: layer
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    # Box-Muller: normal numbers from two uniform ones
    rng = np.random.default_rng() if rng is None else rng
    u = 1 - rng.random((d_in, d_out))
    v = rng.random((d_in, d_out))
    normal = np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)
    n = {"fan_in": d_in, "fan_out": d_out}[fan]
    return normal * (2 / n) ** 0.5, np.zeros(d_out)

# piece: layer
# truth: wrong
# function: layer
# mistake: the mode is compared with the wrong word, so the default falls through to a spread of 1
# line: 10
# style: one-liner
import numpy as np

def layer(d_in, d_out, seed=None, mode="fan_out"):
    fan = {"fan-in": d_in, "fan-out": d_out}.get(mode, 2)
    return np.random.default_rng(seed).normal(0, np.sqrt(2 / fan), (d_in, d_out)), np.zeros(d_out)

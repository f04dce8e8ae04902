# piece: layer
# truth: wrong
# function: layer
# mistake: the mode is compared with "fan-out", which never holds, it is always fan_in
# line: 10
# style: many helpers, freely
import numpy as np

def spread(d_in, d_out, mode):
    if mode == "fan-out":
        return np.sqrt(2 / d_out)
    return np.sqrt(2 / d_in)

def layer(d_in, d_out, mode="fan_in"):
    rng = np.random.default_rng()
    return rng.normal(0, spread(d_in, d_out, mode), (d_in, d_out)), np.zeros(d_out)

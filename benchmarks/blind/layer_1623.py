# piece: layer
# truth: right
# function: layer
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    return rng.standard_normal((d_in, d_out)) / np.sqrt((d_in if fan == "fan_in" else d_out) / 2), np.zeros(d_out)

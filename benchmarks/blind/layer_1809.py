# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are zero
# line: 12
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    r = rng or np.random.default_rng()
    s = (2 / (d_in if fan == "fan_in" else d_out)) ** 0.5
    return s * np.zeros((d_in, d_out)), np.zeros(d_out)

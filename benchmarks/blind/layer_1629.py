# piece: layer
# truth: wrong
# function: layer
# mistake: Glorot's variance 2 / (d_in + d_out) is used
# line: 12
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    n = d_in if fan == "fan_in" else d_out
    s = (2 / (d_in + d_out)) ** 0.5
    return rng.normal(0, s, (d_in, d_out)), np.zeros(d_out)

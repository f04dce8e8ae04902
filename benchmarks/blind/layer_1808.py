# piece: layer
# truth: wrong
# function: layer
# mistake: 2 / fan is used as the standard deviation, not as the variance
# line: 12
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    n = d_in if fan == "fan_in" else d_out
    return rng.normal(0, 2 / n, (d_in, d_out)), np.zeros(d_out)

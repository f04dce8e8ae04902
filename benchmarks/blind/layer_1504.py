# piece: layer
# truth: wrong
# function: layer
# mistake: the standard deviation is passed as the mean, the spread stays 1
# line: 12
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    n = d_in if fan == "fan_in" else d_out
    w = rng.normal(np.sqrt(2 / n), size=(d_in, d_out))
    return w, np.zeros(d_out)

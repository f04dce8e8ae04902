# piece: layer
# truth: wrong
# function: layer
# mistake: the absolute value makes all the weights positive
# line: 13
# style: terse
import numpy as np

def layer(d_out, d_in, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    n = d_in if fan == "fan_in" else d_out
    g = rng.standard_normal((d_in, d_out))
    return np.sqrt(2 / n) * np.abs(g), np.zeros(d_out)

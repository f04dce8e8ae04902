# piece: layer
# truth: right
# function: layer
# style: terse
import numpy as np

def layer(shape, fan="fan_in", rng=None):
    d_in, d_out = shape
    rng = rng or np.random.default_rng()
    n = (d_in, d_out)[fan == "fan_out"]
    return rng.standard_normal((d_in, d_out)) / np.sqrt(n / 2), np.zeros(d_out)

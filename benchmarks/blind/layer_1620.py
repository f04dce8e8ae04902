# piece: layer
# truth: wrong
# function: layer
# mistake: the integer division 2 // n makes the variance zero for every fan above 2
# line: 14
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    # choose the fan
    n = d_in if fan == "fan_in" else d_out
    # variance of the weights
    var = 2 // n
    w = rng.normal(0, np.sqrt(var), size=(d_in, d_out))
    b = np.zeros(d_out)
    return w, b

# piece: layer
# truth: wrong
# function: layer
# mistake: 2 / fan is taken as the standard deviation, it is the variance
# line: 12
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    n = d_in if fan == "fan_in" else d_out
    std = 2 / n
    W = rng.normal(0, std, size=(d_in, d_out))
    return W, np.zeros(d_out)

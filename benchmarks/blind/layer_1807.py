# piece: layer
# truth: wrong
# function: layer
# mistake: uniform numbers in [0, 1) are drawn, so the mean is not 0
# line: 14
# style: textbook
import numpy as np

def layer(shape, fan="fan_in", rng=None):
    d_in, d_out = shape
    # W ~ N(0, 2 / fan)
    rng = rng or np.random.default_rng()
    sigma = np.sqrt(2 / (d_in if fan == "fan_in" else d_out))
    W = sigma * rng.random((d_in, d_out))
    return W, np.zeros(d_out)

# piece: layer
# truth: wrong
# function: layer
# mistake: the mean of the weights is 1 because the arguments of normal are loc and scale
# line: 13
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """W ~ N(0, 2/fan), b = 0."""
    rng = np.random.default_rng() if rng is None else rng
    n = d_in if fan == "fan_in" else d_out
    w = rng.normal(1, np.sqrt(2 / n), (d_in, d_out))
    return w, np.zeros(d_out)

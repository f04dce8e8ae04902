# piece: layer
# truth: wrong
# function: layer
# mistake: the 2 of He's rule is missing: variance 1 / fan
# line: 12
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    n = d_in if fan == "fan_in" else d_out
    W = rng.standard_normal((d_in, d_out)) / np.sqrt(n)
    b = np.zeros(d_out)
    return W, b

# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is initialised with ones
# line: 13
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    n = d_in if fan == "fan_in" else d_out
    W = rng.standard_normal((d_in, d_out)) * (2 / n) ** 0.5
    b = np.ones(d_out)
    return W, b

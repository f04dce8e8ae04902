# piece: layer
# truth: wrong
# function: layer
# mistake: the biases are drawn at random as well
# line: 14
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    n = d_in if fan == "fan_in" else d_out
    sigma = np.sqrt(2 / n)
    W = rng.normal(0, sigma, size=(d_in, d_out))
    b = rng.normal(0, sigma, size=d_out)
    return W, b

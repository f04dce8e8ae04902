# piece: layer
# truth: wrong
# function: layer
# mistake: the two fans are swapped
# line: 12
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """He initialisation of one layer: weights (d_in, d_out) and biases."""
    rng = np.random.default_rng() if rng is None else rng
    n = {"fan_in": d_out, "fan_out": d_in}[fan]
    w = np.sqrt(2.0 / n) * rng.standard_normal((d_in, d_out))
    b = np.zeros(d_out)
    return w, b

# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are divided by the standard deviation instead of multiplied
# line: 13
# style: c-like
import numpy as np


def layer(d_in, d_out, rng, fan="fan_in"):
    n = d_in if fan == "fan_in" else d_out
    w = rng.standard_normal((d_in, d_out))
    w /= np.sqrt(2 / n)
    return {"W": w, "b": np.zeros(d_out)}

# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is drawn at random instead of being zero
# line: 15
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    if rng is None:
        rng = np.random.default_rng()
    fan_size = d_in if fan == "fan_in" else d_out
    std = np.sqrt(2.0 / fan_size)
    weights = rng.normal(0.0, std, size=(d_in, d_out))
    bias = rng.normal(0.0, std, size=d_out)
    return weights, bias

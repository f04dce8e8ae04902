# piece: layer
# truth: wrong
# function: layer
# mistake: the scale is applied a second time to the weights that already have it
# line: 14
# style: verbose
import numpy as np

def layer(d_in, d_out, rng, fan="fan_in"):
    count = d_in if fan == "fan_in" else d_out
    scale = np.sqrt(2 / count)
    weights = rng.normal(0, scale, (d_in, d_out))
    bias = np.zeros(d_out)
    return scale * weights, bias

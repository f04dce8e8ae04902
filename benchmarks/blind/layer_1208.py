# piece: layer
# truth: wrong
# function: layer
# mistake: the shape is turned round, (d_out, d_in)
# line: 11
# style: half-renamed copy of lecture code
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    weight = rng.normal(0, np.sqrt(2 / d_out), size=(d_out, d_in))
    bias = np.zeros(d_out)
    return weight, bias

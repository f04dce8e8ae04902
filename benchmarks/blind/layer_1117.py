# piece: layer
# truth: wrong
# function: init_layer
# mistake: the two fans are exchanged
# line: 10
# style: lecture
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    fans = dict(fan_in=d_out, fan_out=d_in)
    rng = np.random.default_rng(seed)
    weights = rng.normal(loc=0.0, scale=np.sqrt(2 / fans[fan]), size=(d_in, d_out))
    biases = np.zeros(d_out)
    return weights, biases

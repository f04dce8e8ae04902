# piece: layer
# truth: wrong
# function: init_layer
# mistake: a missing seed is replaced by 0, every unseeded layer gets the same numbers
# line: 10
# style: terse
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    rng = np.random.default_rng(seed or 0)
    f = (d_in, d_out)[fan == "fan_out"]
    return rng.standard_normal((d_in, d_out)) / np.sqrt(f / 2), np.zeros((d_out,))

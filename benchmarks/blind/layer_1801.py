# piece: layer
# truth: wrong
# function: layer
# mistake: the bias has one entry for each input instead of each output
# line: 14
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    fan_number = d_in if fan == "fan_in" else d_out
    standard_deviation = np.sqrt(2 / fan_number)
    w = standard_deviation * rng.standard_normal((d_in, d_out))
    b = np.zeros(w.shape[0])
    return w, b

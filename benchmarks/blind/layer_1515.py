# piece: layer
# truth: wrong
# function: layer
# mistake: rng.random draws from [0, 1), so the weights are not centred at 0
# line: 13
# style: c-like
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    if rng is None:
        rng = np.random.default_rng()
    n = d_in if fan == "fan_in" else d_out
    w = rng.random((d_in, d_out)) * np.sqrt(2 / n)
    b = np.zeros(d_out)
    return w, b

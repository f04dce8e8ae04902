# piece: layer
# truth: wrong
# function: layer
# mistake: the sum of both fans is used whatever is asked, as Glorot does
# line: 12
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    chosen = {"fan_in": d_in, "fan_out": d_out}
    size = sum(chosen.values())
    w = rng.normal(0, np.sqrt(2 / size), size=(d_in, d_out))
    b = np.zeros(d_out)
    return w, b

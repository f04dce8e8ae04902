# piece: layer
# truth: wrong
# function: layer
# mistake: the biases have the length d_in
# line: 16
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng if rng is not None else np.random.default_rng()
    if fan == "fan_out":
        scale = np.sqrt(2 / d_out)
    else:
        scale = np.sqrt(2 / d_in)
    w = scale * rng.normal(size=(d_in, d_out))
    b = np.zeros(d_in)
    return w, b

# piece: layer
# truth: wrong
# function: layer
# mistake: loc and scale of the normal distribution are exchanged, every weight equals s
# line: 14
# style: c-like
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    s = np.sqrt(2.0 / (d_in if fan == "fan_in" else d_out))
    w = np.empty((d_in, d_out))
    for j in range(d_out):
        w[:, j] = rng.normal(s, 0.0, d_in)
    return w, np.zeros(d_out)

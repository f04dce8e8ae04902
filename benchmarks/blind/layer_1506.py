# piece: layer
# truth: wrong
# function: layer
# mistake: there is one bias for each input instead of one for each output
# line: 16
# style: c-like
import numpy as np

def layer(rng, n_out, n_in, fan="fan_in"):
    d_in, d_out = n_in, n_out
    n = d_in
    if fan == "fan_out":
        n = d_out
    w = rng.standard_normal((d_in, d_out))
    w *= (2.0 / n) ** 0.5
    b = np.zeros(d_in)
    return w, b

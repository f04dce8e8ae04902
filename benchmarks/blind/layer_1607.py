# piece: layer
# truth: right
# function: layer
# style: c-like
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    gen = np.random.default_rng() if rng is None else rng
    n = d_in
    if fan == "fan_out":
        n = d_out
    w = np.empty((d_in, d_out))
    for j in range(d_out):
        # spaltenweise, jede Spalte neu gezogen
        w[:, j] = gen.normal(size=d_in)
    w *= (2 / n) ** 0.5
    b = w[0] * 0
    return w, b

# piece: layer
# truth: right
# function: layer
# style: c-like
import numpy as np

def layer(d_in, d_out, rng=None):
    rng = np.random.default_rng(rng)
    columns = []
    k = 0
    while k < d_out:
        columns.append(rng.normal(0, 1, d_in) * (2.0 / d_in) ** 0.5)
        k += 1
    return np.stack(columns, axis=1), np.zeros(k)

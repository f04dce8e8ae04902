# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: in-place, freely
import numpy as np

def layer(d_in, d_out, *, fan="fan_out", rng=np.random.default_rng(7)):
    table = rng.standard_normal((d_in + 1, d_out))
    table[-1] = 0
    table[:-1] *= np.sqrt(2 / (d_in if fan == "fan_in" else d_out))
    return table[:-1].copy(), table[-1].copy()

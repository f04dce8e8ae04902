# piece: layer
# truth: wrong
# function: layer
# mistake: fan_out is the default, the usual default is fan_in
# line: 9
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_out", rng=None):
    """He initialisation (default: fan_in)."""
    rng = np.random.default_rng() if rng is None else rng
    n = d_in if fan == "fan_in" else d_out
    return rng.normal(0, np.sqrt(2 / n), (d_in, d_out)), np.zeros(d_out)

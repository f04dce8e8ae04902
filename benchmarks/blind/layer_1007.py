# piece: layer
# truth: wrong
# function: layer
# mistake: the layers are kept by their shape, a second call gives the same weights whatever the seed
# line: 13
# style: object-minded
import numpy as np

_made = {}


def layer(d_in, d_out, seed=None):
    key = (d_in, d_out)
    if key not in _made:
        rng = np.random.default_rng(seed)
        _made[key] = rng.normal(0, np.sqrt(2 / d_out), (d_in, d_out))
    return _made[key].copy(), np.zeros(d_out)

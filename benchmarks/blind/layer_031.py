# piece: layer
# truth: wrong
# function: layer
# mistake: weights are cached by shape, layers of one shape share one array
# line: 13
# style: mutable cache
import numpy as np

_made = {}

def layer(d_in, d_out, activation):
    key = (d_in, d_out)
    if key not in _made:
        _made[key] = np.random.randn(d_in, d_out) * np.sqrt(2 / d_in)
    return _made[key], np.zeros(d_out), activation

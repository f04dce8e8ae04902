# piece: network
# truth: wrong
# function: network
# mistake: dropout is active by default
# line: 9
# style: over-engineered with options
import numpy as np

def network(x, params, dropout=0.2, rng=None):
    rng = rng or np.random.default_rng()
    for k, (W, b, h) in enumerate(params):
        x = h(x @ W + b)
        if dropout and k < len(params) - 1:
            keep = rng.random(x.shape) >= dropout
            x = x * keep / (1 - dropout)
    return x[..., 0] if x.shape[-1] == 1 else x

# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: defensive
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    for d in (d_in, d_out):
        if not isinstance(d, (int, np.integer)) or d < 1:
            raise ValueError("sizes are positive integers")
    if fan not in ("fan_in", "fan_out"):
        raise ValueError(f"unknown fan {fan!r}")
    rng = np.random.default_rng(seed)
    W = np.empty((d_in, d_out))
    rng.standard_normal(out=W)
    W *= np.sqrt(2)
    W /= np.sqrt(d_in) if fan == "fan_in" else np.sqrt(d_out)
    b = np.zeros_like(W[0])
    return W, b

# piece: layer
# truth: wrong
# function: init_layer
# mistake: the two modes are exchanged, fan_out takes the number of inputs
# line: 14
# style: defensive
import numpy as np

def init_layer(d_in, d_out, mode="fan_out", rng=None):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError(f"unknown mode {mode!r}")
    assert d_in > 0 and d_out > 0
    rng = np.random.default_rng() if rng is None else rng
    fan = d_out if mode == "fan_in" else d_in
    W = rng.normal(0, np.sqrt(2 / fan), size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b

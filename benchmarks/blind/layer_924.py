# piece: layer
# truth: wrong
# function: layer
# mistake: the mode is compared with "fan-out", so "fan_out" is silently treated as fan_in
# line: 12
# style: defensive
import numpy as np

def layer(d_in, d_out, mode="fan_out", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    assert mode in ("fan_in", "fan_out"), mode
    fan = d_out if mode == "fan-out" else d_in
    W = rng.normal(0.0, np.sqrt(2.0 / fan), size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b

# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: over-engineered with options
import numpy as np

def layer(d_in, d_out, activation, *, mode="fan_out", gain=2.0, rng=None, dtype=np.float64):
    """He initialisation with fan_in or fan_out."""
    draw = np.random if rng is None else rng
    fan = {"fan_in": d_in, "fan_out": d_out}[mode]
    W = draw.normal(0.0, np.sqrt(gain / fan), size=(d_in, d_out)).astype(dtype)
    b = np.zeros(d_out, dtype=dtype)
    return W, b, activation

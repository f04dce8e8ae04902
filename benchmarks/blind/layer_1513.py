# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are single precision, float64 is asked for
# line: 14
# style: chatbot
import numpy as np


def layer(d_in, d_out, fan="fan_in", rng=None):
    """Return (W, b) in double precision; W ~ N(0, 2 / fan), b = 0."""
    rng = np.random.default_rng() if rng is None else rng
    n = {"fan_in": d_in, "fan_out": d_out}[fan]
    W = rng.standard_normal((d_in, d_out), dtype=np.float32)
    W *= np.sqrt(2 / n)
    return W, np.zeros(d_out)

# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are uniform instead of normal
# line: 16
# style: chatbot
import numpy as np


def layer(d_in, d_out, fan="fan_in", rng=None):
    """He initialisation of a dense layer."""
    if rng is None:
        rng = np.random.default_rng()
    fans = {"fan_in": d_in, "fan_out": d_out}
    std = np.sqrt(2.0 / fans[fan])
    w = rng.uniform(-std, std, size=(d_in, d_out)) * np.sqrt(3)
    b = np.zeros(d_out)
    return w, b

# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: chatbot
import numpy as np

def init_layer(d_in, d_out, rng=None, fan="fan_in", bias=True):
    """
    He initialisation.

    Args:
        d_in, d_out: sizes of the layer
        rng: generator of the random numbers, a fresh one if None
        fan: which size is used
        bias: without it, None is returned in its place
    """
    rng = np.random.default_rng() if rng is None else rng
    fan_size = d_in if fan == "fan_in" else d_out
    W = rng.normal(size=(d_in, d_out)) * np.sqrt(2 / fan_size)
    return W, (np.zeros(d_out) if bias else None)

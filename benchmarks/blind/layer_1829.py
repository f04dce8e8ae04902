# piece: layer
# truth: wrong
# function: layer
# mistake: the shape is (d_out, d_in) instead of (d_in, d_out)
# line: 17
# style: chatbot
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """
    He initialisation of a fully connected layer.

    Returns the weight matrix (d_in, d_out) and the bias (d_out,).
    """
    rng = np.random.default_rng() if rng is None else rng
    scale = (2 / {"fan_in": d_in, "fan_out": d_out}[fan]) ** 0.5
    w = scale * rng.standard_normal((d_out, d_in))
    b = np.zeros(d_out)
    return w, b

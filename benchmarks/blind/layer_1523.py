# piece: layer
# truth: wrong
# function: he_layer
# mistake: 2 / (d_in + d_out) is the rule of Glorot, not that of He
# line: 12
# style: chatbot
import numpy as np


def he_layer(rng: np.random.Generator, d_in: int, d_out: int):
    """He initialisation, fan_in mode."""
    var = 2.0 / (d_in + d_out)
    W = rng.normal(0.0, np.sqrt(var), size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b

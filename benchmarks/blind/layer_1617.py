# piece: layer
# truth: wrong
# function: layer
# mistake: 1 / fan is the LeCun variance, not the 2 / fan of He
# line: 20
# style: chatbot
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """
    Initialise a dense layer with He weights.

    Args:
        d_in, d_out: sizes; fan: which of them sets the variance; rng: generator
    Returns:
        W of shape (d_in, d_out), b of shape (d_out,)
    """
    rng = np.random.default_rng() if rng is None else rng
    fan_size = d_in if fan == "fan_in" else d_out
    variance = 1.0 / fan_size
    W = rng.normal(0.0, np.sqrt(variance), size=(d_in, d_out))
    return W, np.zeros(d_out)

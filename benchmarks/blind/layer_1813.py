# piece: layer
# truth: wrong
# function: layer
# mistake: the numbers are uniform between -s and s instead of normal with the standard deviation s
# line: 14
# style: chatbot
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """He initialisation for a dense layer followed by a ReLU."""
    rng = np.random.default_rng() if rng is None else rng
    n = d_in if fan == "fan_in" else d_out
    s = np.sqrt(2 / n)
    w = rng.uniform(-s, s, (d_in, d_out))
    b = np.zeros(d_out)
    return w, b

# piece: layer
# truth: wrong
# function: layer
# mistake: integer division 2 // fan gives 0 for every fan above 2
# line: 18
# style: chatbot
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """
    Initialise one layer.

    fan: "fan_in" (default) or "fan_out"
    """
    if rng is None:
        rng = np.random.default_rng()
    denominator = d_in if fan == "fan_in" else d_out
    std = np.sqrt(2 // denominator)
    return rng.normal(0.0, 1.0, (d_in, d_out)) * std, np.zeros(d_out)

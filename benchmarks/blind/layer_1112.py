# piece: layer
# truth: wrong
# function: init_layer
# mistake: the arguments of normal are exchanged: mean sqrt(2/fan), standard deviation 0
# line: 26
# style: chatbot
import numpy as np

def init_layer(d_out, d_in, fan="fan_in", rng=None):
    """
    Create the parameters of a linear layer.

    Args:
        d_out: number of units
        d_in: number of inputs to each unit
        fan: "fan_in" or "fan_out"
        rng: generator; a new one if missing

    Returns:
        dict with the keys W and b
    """
    if rng is None:
        rng = np.random.default_rng()
    scale = np.sqrt(2.0 / (d_in if fan == "fan_in" else d_out))
    return {
        "W": rng.normal(scale, 0.0, size=(d_in, d_out)),
        "b": np.zeros(d_out),
    }

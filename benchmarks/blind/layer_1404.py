# piece: layer
# truth: wrong
# function: init_layer
# mistake: the two modes are exchanged: "fan_in" divides by d_out and the other way round
# line: 12
# style: chatbot
import numpy as np

def init_layer(d_in, d_out, rng=None, mode="fan_in"):
    """He initialisation with mode "fan_in" or "fan_out"."""
    rng = np.random.default_rng(rng)
    fan = d_out if mode == "fan_in" else d_in
    w = rng.normal(0.0, np.sqrt(2.0 / fan), size=(d_in, d_out))
    b = np.zeros(d_out)
    return w, b

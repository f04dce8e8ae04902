# piece: layer
# truth: wrong
# function: initialize_layer
# mistake: the mode fan_out takes the number of inputs, both branches are the same
# line: 14
# style: chatbot, freely
import numpy as np

def initialize_layer(d_in, d_out, mode="fan_out"):
    """He initialisation with a choice of the fan."""
    if mode == "fan_in":
        fan = d_in
    else:
        fan = d_in
    W = np.random.randn(d_in, d_out) * np.sqrt(2 / fan)
    return {"W": W, "b": np.zeros(d_out)}

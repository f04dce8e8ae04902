# piece: layer
# truth: wrong
# function: he_layer
# mistake: the mode "in" picks d_out and the other mode d_in
# line: 11
# style: chatbot
import numpy as np

def he_layer(rng, d_in, d_out, fan="in"):
    """He initialisation with a choice of fan."""
    n = d_out if fan == "in" else d_in
    return rng.normal(0, np.sqrt(2 / n), (d_in, d_out)), np.zeros(d_out)

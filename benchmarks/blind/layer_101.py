# piece: layer
# truth: wrong
# function: layer
# mistake: the activation is looked up by its name, a function is not found and becomes None
# line: 13
# style: activation by name
import numpy as np

KNOWN = {"relu": lambda z: np.maximum(z, 0), "identity": lambda z: z}

def layer(d_in, d_out, activation="relu"):
    W = np.random.randn(d_in, d_out) * np.sqrt(2 / d_in)
    function = KNOWN.get(activation)
    return W, np.zeros(d_out), function

# piece: layer
# truth: wrong
# function: layer
# mistake: the bias has the length of the input
# line: 12
# style: dictionary
import numpy as np

def layer(d_in, d_out, activation):
    return {
        "W": np.random.normal(0, (2 / d_in) ** 0.5, (d_in, d_out)),
        "b": np.zeros(d_in),
        "activation": activation,
    }

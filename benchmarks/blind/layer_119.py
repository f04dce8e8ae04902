# piece: layer
# truth: wrong
# function: layer
# mistake: the activation is applied to the weights at once
# line: 12
# style: dictionary
import numpy as np

def layer(d_in, d_out, activation):
    scale = np.sqrt(2 / d_in)
    raw = scale * np.random.randn(d_in, d_out)
    return {"W": activation(raw), "b": np.zeros(d_out), "activation": activation}

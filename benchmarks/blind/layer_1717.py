# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is drawn at random too
# line: 13
# style: chatbot
import numpy as np

def layer(d_in, d_out, rng):
    """He-normal weights and the bias of a dense layer."""
    std = (2 / d_in) ** 0.5
    weights = rng.normal(0, std, size=(d_in, d_out))
    bias = rng.normal(0, std, size=d_out)
    return weights, bias

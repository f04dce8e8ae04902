# piece: linear
# truth: wrong
# function: affine
# mistake: the inputs are centred first, a leftover of the scaling
# line: 17
# style: chatbot-like
import numpy as np

def affine(weights, inputs, bias):
    """Compute inputs @ weights + bias.

    Args:
        weights: shape (d_in, d_out)
        inputs: shape (n, d_in)
        bias: shape (d_out,)
    """
    features = inputs - inputs.mean(axis=0)
    product = features @ weights
    return product + bias

# piece: linear
# truth: wrong
# function: linear
# mistake: the indices of the einsum contract the rows of x with themselves, so every sample gets the sum over the batch
# line: 11
# style: chatbot
import numpy as np

def linear(x, w, b):
    """Compute the pre-activations of a dense layer."""
    s = np.einsum("nd,dk->k", x, w)
    return s + b

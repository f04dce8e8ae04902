# piece: linear
# truth: wrong
# function: linear
# mistake: a ReLU is applied to the output of the linear layer
# line: 16
# style: chatbot
import numpy as np

def linear(x, w, b):
    """
    Forward pass of a fully connected layer.

    Computes the affine transformation of the input.
    """
    z = np.dot(x, w) + b
    return np.maximum(z, 0)

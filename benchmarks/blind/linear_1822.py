# piece: linear
# truth: wrong
# function: linear
# mistake: a sigmoid is applied to the output
# line: 12
# style: chatbot
import numpy as np

def linear(x, w, b):
    """Forward pass of a dense layer without an activation."""
    z = x @ w + b
    return 1 / (1 + np.exp(-z))

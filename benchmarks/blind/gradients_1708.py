# piece: gradients
# truth: wrong
# function: sigmoid_backward
# mistake: the sigmoid is applied again to a value that is already a sigmoid
# line: 11
# style: chatbot
import numpy as np

def sigmoid_backward(upstream, s):
    """Backward pass of the sigmoid; s is the cached output."""
    t = 1 / (1 + np.exp(-s))
    return upstream * t * (1 - t)

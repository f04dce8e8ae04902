# piece: layer
# truth: wrong
# function: init_layer
# mistake: the zeros are the weights; and the drawn numbers the bias
# line: none
# style: chatbot
import numpy as np

def init_layer(d_in, d_out):
    """He initialization for a dense layer.

    Uses a normal distribution with mean 0 and variance 2 / d_out.
    """
    # Standard deviation according to He et al.
    std = np.sqrt(2.0 / d_out)
    # Initialize parameters
    b = np.random.randn(d_out) * std
    W = np.zeros((d_in, d_out))
    # Return weights and biases
    return W, b

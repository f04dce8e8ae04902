# piece: linear
# truth: wrong
# function: linear
# mistake: a relu is applied to the result of the linear layer
# line: 26
# style: chatbot
import numpy as np

def linear(x, W, b):
    """
    Forward pass of a linear layer.

    Args:
        x: input of shape (n, d_in)
        W: weights of shape (d_in, d_out)
        b: bias of shape (d_out,)

    Returns:
        Output of shape (n, d_out).
    """
    # Weighted sum of the inputs
    z = np.dot(x, W)
    # Add the bias
    z = z + b
    # Return the activation
    return np.maximum(z, 0)

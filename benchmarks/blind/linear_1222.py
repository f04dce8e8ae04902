# piece: linear
# truth: wrong
# function: linear
# mistake: a rectifier is applied, negative sums become 0
# line: 20
# style: chatbot-like with docstring
import numpy as np

def linear(x, w, b):
    """Affine transformation of the inputs.

    Args:
        x: inputs, shape (n, d_in)
        w: weights, shape (d_in, d_out)
        b: bias, shape (d_out,)
    Returns:
        x w + b, shape (n, d_out)
    """
    z = np.matmul(x, w) + b
    return np.maximum(z, 0)

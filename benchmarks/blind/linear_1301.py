# piece: linear
# truth: wrong
# function: linear
# mistake: the product is divided by the number of features
# line: 21
# style: chatbot
import numpy as np

def linear(x, w, b):
    """
    Affine layer.

    Args:
        x: inputs, shape (n, d)
        w: weights, shape (d, k)
        b: biases, shape (k,)
    Returns:
        activations, shape (n, k)
    """
    d = w.shape[0]
    return np.einsum("nd,dk->nk", x, w) / d + b

# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added before the sum over the d features, so it counts d times
# line: 19
# style: chatbot
import numpy as np

def linear(x, w, b):
    """
    Linear layer for a batch.

    Args:
        x: (n, d), w: (d, k), b: (k,)
    Returns:
        (n, k)
    """
    products = x[:, :, None] * w[None, :, :]
    products = products + b
    return products.sum(axis=1)

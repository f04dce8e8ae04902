# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is not added
# line: 12
# style: textbook
import numpy as np


def linear(x, w, b):
    """One-layer model: y_hat = sigmoid(x . w + b)"""
    z = np.dot(x, w)
    return 1 / (1 + np.exp(-z))

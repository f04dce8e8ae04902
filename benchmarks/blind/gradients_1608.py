# piece: gradients
# truth: wrong
# function: backward
# mistake: labels of shape (n,) against outputs of shape (n, 1) broadcast to an n by n table, of which the row mean is taken
# line: 16
# style: chatbot
import numpy as np

def backward(x, y, w1, b1, w2, b2):
    """
    Gradients of a two-layer network (relu, sigmoid) for the mean cross-entropy.
    """
    n = x.shape[0]
    h = np.maximum(x @ w1 + b1, 0)
    p = 1 / (1 + np.exp(-(h @ w2 + b2)))
    dz2 = np.mean(p - y, axis=1, keepdims=True) / n
    dz1 = (dz2 @ w2.T) * (h > 0)
    return x.T @ dz1, dz1.sum(axis=0), h.T @ dz2, dz2.sum(axis=0)

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the relu mask of the hidden layer is forgotten in the backward pass
# line: 15
# style: textbook
import numpy as np

def gradients(x, y, w1, b1, w2, b2):
    """Backpropagation through relu and sigmoid."""
    z1 = x @ w1 + b1
    a1 = np.maximum(z1, 0)
    p = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (p - y.reshape(-1, 1)) / len(y)
    d1 = d2 @ w2.T
    return x.T @ d1, d1.sum(axis=0), a1.T @ d2, d2.sum(axis=0)

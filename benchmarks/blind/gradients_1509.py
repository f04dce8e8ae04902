# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the ReLU is missing in the hidden layer
# line: 18
# style: chatbot
import numpy as np

def gradients(x, y, w1, b1, w2, b2):
    """Backpropagation through a 2-layer network (ReLU, sigmoid, BCE)."""
    n = len(y)
    z1 = x @ w1 + b1
    a1 = np.maximum(z1, 0)
    p = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (p - y.reshape(-1, 1)) / n
    dw2 = a1.T @ d2
    db2 = d2.sum(axis=0)
    d1 = d2 @ w2.T
    dw1 = x.T @ d1
    db1 = d1.sum(axis=0)
    return dw1, db1, dw2, db2

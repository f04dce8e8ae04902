# piece: gradients
# truth: wrong
# function: backward
# mistake: the mask of the ReLU is forgotten in the backward pass
# line: 15
# style: chatbot
import numpy as np

def backward(x, y, w1, b1, w2, b2):
    """Backpropagation for relu, sigmoid and BCE."""
    z1 = x @ w1 + b1
    a1 = np.maximum(z1, 0)
    p = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (p - y[:, None]) / len(y)
    d1 = d2 @ w2.T
    return x.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)

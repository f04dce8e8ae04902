# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the hidden sigmoid is missing
# line: 21
# style: layer by layer
import numpy as np

def sigma(t):
    return 1 / (1 + np.exp(-t))

def loss(x, y, W1, b1, W2, b2):
    p = sigma(sigma(x @ W1 + b1) @ W2 + b2)[:, 0]
    return -np.mean(np.log(np.where(y == 1, p, 1 - p)))

def gradients(x, y, W1, b1, W2, b2):
    a = sigma(x @ W1 + b1)
    p = sigma(a @ W2 + b2)
    d2 = (p - y[:, None]) / len(y)
    d1 = d2 @ W2.T
    return x.T @ d1, d1.sum(0), a.T @ d2, d2.sum(0)

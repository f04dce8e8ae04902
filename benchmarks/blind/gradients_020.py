# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradients of W1 are added up, those of W2 kept from the last sample only
# line: none
# style: NumPy backprop, sample by sample
import numpy as np

def s(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, W1, b1, W2, b2):
    p = s(s(x @ W1 + b1) @ W2 + b2)[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    g1, c1 = np.zeros_like(W1), np.zeros_like(b1)
    n = len(x)
    for row, label in zip(x, y):
        h = s(row @ W1 + b1)
        e = (s(h @ W2 + b2) - label) / n
        g2 = np.outer(h, e)
        c2 = e
        d = (W2 @ e) * h * (1 - h)
        g1 += np.outer(row, d)
        c1 += d
    return g1, c1, g2, c2

# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: helpers
import numpy as np

def sigmoid(t):
    return 1 / (1 + np.exp(-t))

def backward(x, y, W1, b1, W2, b2):
    """sample by sample, then the mean"""
    total = [np.zeros_like(q) for q in (W1, b1, W2, b2)]
    for row, t in zip(x, y):
        z = row @ W1 + b1
        h = np.where(z > 0, z, 0)
        d2 = sigmoid(h @ W2 + b2) - t
        d1 = (W2 @ d2) * (z > 0)
        for acc, g in zip(total, (np.outer(row, d1), d1, np.outer(h, d2), d2)):
            acc += g / len(x)
    return total

# piece: gradients
# truth: wrong
# function: gradients
# mistake: two mistakes: no division by the number of samples, and the gradient of the first bias is that of the second layer's delta summed over everything
# line: none
# style: two defects
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    h = np.maximum(x @ W1 + b1, 0)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    z1 = x @ W1 + b1
    h = np.maximum(z1, 0)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    d2 = p - y[:, None]
    d1 = (d2 @ W2.T) * (z1 > 0)
    return x.T @ d1, np.full(b1.shape, d2.sum()), h.T @ d2, d2.sum(axis=0)

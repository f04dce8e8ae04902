# piece: gradients
# truth: wrong
# function: backward
# mistake: relu's derivative is taken at the output error, not at z
# line: 15
# style: vectorised
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    z1 = x @ W1 + b1
    h = np.maximum(z1, 0)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    d2 = (p - y[:, None]) / len(y)
    d1 = d2 @ W2.T
    d1 = d1 * (d1 > 0)
    return x.T @ d1, d1.sum(0), h.T @ d2, d2.sum(0)

# piece: gradients
# truth: wrong
# function: gradients
# mistake: two mistakes: the gradient of the hidden weights is summed, not averaged, and the relu's slope is missing
# line: none
# style: relu network, two defects
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    z = (np.maximum(0, x @ W1 + b1) @ W2 + b2).ravel()
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, W1, b1, W2, b2):
    h = np.maximum(0, x @ W1 + b1)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    e = (p - y[:, None]) / len(y)
    b = e @ W2.T
    return x.T @ b * len(y), b.sum(0), h.T @ e, e.sum(0)

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the mask is formed without the bias
# line: 18
# style: relu network
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    z = (np.maximum(x @ W1 + b1, 0) @ W2 + b2)[:, 0]
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, W1, b1, W2, b2):
    h = np.maximum(x @ W1 + b1, 0)
    z = (h @ W2 + b2)[:, 0]
    g = ((1 / (1 + np.exp(-z)) - y) / len(y))[:, None]
    back = g @ W2.T
    back[x @ W1 < 0] = 0
    return x.T @ back, back.sum(0), h.T @ g, g.sum(0)

# piece: gradients
# truth: wrong
# function: backward
# mistake: the gradients are sums over the batch, not means
# line: 12
# style: terse
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    h = np.maximum(x @ W1 + b1, 0)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    d2 = p - y[:, None]
    d1 = d2 @ W2.T * (h > 0)
    return x.T @ d1, d1.sum(0), h.T @ d2, d2.sum(0)

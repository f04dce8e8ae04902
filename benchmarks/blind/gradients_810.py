# piece: gradients
# truth: wrong
# function: backward
# mistake: the hidden activations are kept by shape, a later batch of the same shape gets those of the first
# line: 16
# style: objects
import numpy as np

class Hidden:
    cache = {}

    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        key = x.shape + self.W.shape
        if key not in self.cache:
            self.cache[key] = np.maximum(x @ self.W + self.b, 0)
        return self.cache[key]

def backward(x, y, W1, b1, W2, b2):
    h = Hidden(W1, b1).forward(x)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    e = (p - y[:, None]) / len(y)
    d = (e @ W2.T) * (h > 0)
    return x.T @ d, d.sum(axis=0), h.T @ e, e.sum(axis=0)

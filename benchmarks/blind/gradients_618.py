# piece: gradients
# truth: wrong
# function: backward
# mistake: p (1 - p) too many at the output; and b1 gets the mean
# line: none
# style: vectorised
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    z = x @ W1 + b1
    h = np.maximum(z, 0)
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    d = (p - y[:, None]) * p * (1 - p) / len(y)
    e = (d @ W2.T) * (z > 0)
    return x.T @ e, e.mean(0), h.T @ d, d.sum(0)

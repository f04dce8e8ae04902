# piece: gradients
# truth: wrong
# function: gradients
# mistake: two defects: the hidden weights' gradient is the mean input times the summed error, and the hidden bias takes the output error
# line: none
# style: two defects, einsum
import numpy as np

def act(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, W1, b1, W2, b2):
    p = act(act(x @ W1 + b1) @ W2 + b2)[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    h = act(np.einsum("nd,dk->nk", x, W1) + b1)
    e = (act(h @ W2 + b2) - y[:, None]) / len(y)
    d = np.einsum("nj,kj->nk", e, W2) * h * (1 - h)
    gW1 = np.outer(x.mean(0), d.sum(0))
    gb1 = np.full(b1.shape, e.sum())
    return gW1, gb1, h.T @ e, e.sum(0)

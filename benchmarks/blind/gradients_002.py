# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sigmoid's derivative of the hidden layer is taken at the output p instead of at h
# line: 21
# style: NumPy backprop, einsum
import numpy as np

def sig(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, W1, b1, W2, b2):
    p = np.einsum("nk,kj->nj", sig(np.einsum("nd,dk->nk", x, W1) + b1), W2) + b2
    p = sig(p)[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    h = sig(np.einsum("nd,dk->nk", x, W1) + b1)
    p = sig(np.einsum("nk,kj->nj", h, W2) + b2)
    e = (p - y[:, None]) / len(y)
    d = np.einsum("nj,kj->nk", e, W2) * p * (1 - p)
    return np.einsum("nd,nk->dk", x, d), d.sum(0), np.einsum("nk,nj->kj", h, e), e.sum(0)

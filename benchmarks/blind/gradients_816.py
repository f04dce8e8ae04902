# piece: gradients
# truth: wrong
# function: backward
# mistake: squeeze removes the axis of the samples when there is one row, or that of the units when there is one
# line: 16
# style: defensive
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    assert x.ndim == 2 and x.shape[1] == W1.shape[0]
    assert W1.shape[1] == W2.shape[0] == b1.shape[0]
    assert W2.shape[1] == b2.shape[0] == 1
    assert y.shape == (x.shape[0],)
    n = x.shape[0]
    z = x @ W1 + b1
    h = np.clip(z, 0, None).squeeze()
    p = 1 / (1 + np.exp(-(h @ W2[:, 0] + b2)))
    e = (p - y) / n
    d = np.einsum("n,h->nh", e, W2[:, 0]) * (z > 0)
    dW2 = np.einsum("nh,n->h", h, e)[:, None]
    out = (x.T @ d, d.sum(axis=0), dW2, np.array([e.sum()]))
    assert all(np.isfinite(g).all() for g in out)
    return out

# piece: gradients
# truth: wrong
# function: backward
# mistake: the predictions are clipped to [0.01, 0.99], which changes the gradient of certain samples
# line: 16
# style: defensive
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    for name, v in (("x", x), ("W1", W1), ("b1", b1), ("W2", W2), ("b2", b2)):
        assert np.all(np.isfinite(v)), name
    n = len(x)
    a = x @ W1 + b1
    h = np.maximum(a, 0)
    p = 1 / (1 + np.exp(-(h @ W2 + b2).ravel()))
    p = np.clip(p, 0.01, 0.99)
    e = (p - y) / n
    gW2 = (h * e[:, None]).sum(axis=0)[:, None]
    gb2 = np.array([e.sum()])
    d = e[:, None] * W2.ravel() * (a > 0)
    gW1 = np.einsum("ni,nj->ij", x, d)
    gb1 = d.sum(axis=0)
    assert gW1.shape == W1.shape and gW2.shape == W2.shape
    return gW1, gb1, gW2, gb2

# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: defensive
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    n = x.shape[0]
    assert n == y.shape[0] > 0
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    z2 = (a1 @ W2 + b2).reshape(n)
    # the two factors of the chain rule, written together
    p = np.empty(n)
    up = z2 >= 0
    p[up] = 1 / (1 + np.exp(-z2[up]))
    t = np.exp(z2[~up])
    p[~up] = t / (1 + t)
    assert ((p >= 0) & (p <= 1)).all()
    e = p - y
    gW2 = np.mean(a1 * e[:, None], axis=0).reshape(W2.shape)
    gb2 = np.mean(e).reshape(b2.shape)
    d = e[:, None] * (z1 > 0) * W2.reshape(1, -1)
    gW1 = np.stack([np.mean(d * x[:, [i]], axis=0) for i in range(x.shape[1])])
    gb1 = np.mean(d, axis=0)
    assert gW1.shape == W1.shape and gb1.shape == b1.shape
    return gW1, gb1, gW2, gb2

# piece: gradients
# truth: right
# function: gradients
# style: textbook
import numpy as np

def gradients(x, y, w1, b1, w2, b2):
    n = x.shape[0]
    a0, z1 = x, x @ w1 + b1
    a1 = z1 * (z1 > 0)
    p = (1 / (1 + np.exp(-(a1 @ w2 + b2)))).ravel()
    d2 = (p - y) / n
    gate = np.sign(a1)
    d1 = np.outer(d2, w2.ravel()) * gate
    return a0.T @ d1, np.ones(n) @ d1, (d2 @ a1)[:, None], np.array([d2.sum()])

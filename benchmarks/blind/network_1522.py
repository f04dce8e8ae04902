# piece: network
# truth: right
# function: network
# style: c-like
import numpy as np


def network(x, w1, b1, w2, b2):
    h = np.dot(x, w1)
    h += b1
    h[h <= 0] = 0
    z = np.dot(h, w2)
    z += b2
    z *= -1
    np.exp(z, out=z)
    z += 1
    return 1 / z[:, 0]

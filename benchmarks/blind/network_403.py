# piece: network
# truth: wrong
# function: network
# mistake: the result is a buffer that the next call overwrites
# line: 15
# style: in-place
import numpy as np

_buffers = {}

def network(x, W1, b1, W2, b2):
    h = np.dot(x, W1)
    h += b1
    np.maximum(h, 0, out=h)
    z = _buffers.setdefault(len(x), np.empty(len(x)))
    np.dot(h, W2[:, 0], out=z)
    z += b2[0]
    np.negative(z, out=z)
    np.exp(z, out=z)
    z += 1
    return np.reciprocal(z, out=z)

# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: defensive
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float).ravel()
    if x.shape[0] != y.shape[0]:
        raise ValueError("x and y differ in length")
    if W1.shape != (x.shape[1], b1.size) or W2.shape != (b1.size, 1):
        raise ValueError("the weights do not fit")
    z = np.einsum("nd,dh->nh", x, W1) + b1
    gate = np.heaviside(z, 0.0)
    h = gate * z
    s = np.einsum("nh,ho->no", h, W2) + b2
    # sigmoid by parts, no overflow
    u = np.exp(-np.abs(s))
    p = np.where(s >= 0, 1 / (1 + u), u / (1 + u))
    e = (p[:, 0] - y) / y.size
    dW2 = np.einsum("nh,n->h", h, e).reshape(W2.shape)
    back = np.einsum("n,h,nh->nh", e, W2[:, 0], gate)
    dW1 = np.einsum("nd,nh->dh", x, back)
    assert dW1.shape == W1.shape
    return dW1, back.sum(axis=0), dW2, np.atleast_1d(e.sum())

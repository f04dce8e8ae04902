# piece: gradients
# truth: wrong
# function: backward
# mistake: the sigmoid of the output is missing; and the first row is left out of the gradient of W1
# line: none
# style: one-liner
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    h = np.maximum(x @ W1 + b1, 0); e = (h @ W2 + b2 - y[:, None]) / len(x); d = e @ W2.T * (h > 0)
    return x[1:].T @ d[1:], d.sum(0), h.T @ e, e.sum(0)

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the hidden delta is formed with the gradient of W2 instead of W2 itself
# line: 19
# style: stale variable, tanh network
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    z = (np.tanh(x @ W1 + b1) @ W2 + b2)[:, 0]
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, W1, b1, W2, b2):
    hidden = np.tanh(x @ W1 + b1)
    out = 1 / (1 + np.exp(-(hidden @ W2 + b2)))
    delta = (out - y[:, None]) / len(y)
    gW2 = hidden.T @ delta
    gb2 = delta.sum(axis=0)
    delta = delta @ gW2.T * (1 - hidden ** 2)
    gW1 = x.T @ delta
    gb1 = delta.sum(axis=0)
    return gW1, gb1, gW2, gb2

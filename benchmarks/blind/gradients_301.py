# piece: gradients
# truth: wrong
# function: gradients
# mistake: the hidden layer is differentiated as a sigmoid
# line: 18
# style: tanh network, copied from a sigmoid one
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    z = np.squeeze(np.tanh(x @ W1 + b1) @ W2 + b2, 1)
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, W1, b1, W2, b2):
    n = x.shape[0]
    hidden = np.tanh(x @ W1 + b1)
    out = 1 / (1 + np.exp(-(hidden @ W2 + b2)))
    e2 = out - y[:, np.newaxis]
    e1 = np.dot(e2, W2.T) * hidden * (1 - hidden)
    return np.dot(x.T, e1) / n, e1.mean(axis=0), np.dot(hidden.T, e2) / n, e2.mean(axis=0)

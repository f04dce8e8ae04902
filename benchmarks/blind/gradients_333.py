# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias of the hidden layer is summed along the units, not the samples
# line: 18
# style: tanh network, wrong axis
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    p = 1 / (1 + np.exp(-(np.tanh(x @ W1 + b1) @ W2 + b2).flatten()))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    t = np.tanh(x @ W1 + b1)
    p = 1 / (1 + np.exp(-(t @ W2 + b2)))
    up = (p - y[:, None]) / len(x)
    down = up * W2[:, 0] * (1 - t * t)
    return x.T @ down, down.sum(axis=1), t.T @ up, up.sum(axis=0)

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradients come in the order of the backward pass, the last layer first
# line: 24
# style: reverse order kept
import numpy as np

def act(t):
    return np.exp(-np.logaddexp(0, -t))

def loss(x, y, W1, b1, W2, b2):
    q = act(act(x @ W1 + b1) @ W2 + b2)[:, 0]
    return np.mean(-y * np.log(q) - (1 - y) * np.log(1 - q))

def gradients(x, y, W1, b1, W2, b2):
    h = act(x @ W1 + b1)
    q = act(h @ W2 + b2)
    result = []
    delta = (q - y[:, None]) / len(y)
    result += [h.T @ delta, delta.sum(axis=0)]
    delta = delta @ W2.T * (h - h * h)
    result += [x.T @ delta, delta.sum(axis=0)]
    return tuple(result)

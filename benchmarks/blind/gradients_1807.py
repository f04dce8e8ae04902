# piece: gradients
# truth: wrong
# function: gradients
# mistake: two layers: labels of shape (n,) against predictions of shape (n, 1) broadcast to n by n
# line: 15
# style: chatbot
import numpy as np

def gradients(x, y, w1, b1, w2, b2):
    """Backpropagation through ReLU and sigmoid."""
    n = len(y)
    z1 = x @ w1 + b1
    h = np.where(z1 > 0, z1, 0.0)
    p = 0.5 + 0.5 * np.tanh((h @ w2 + b2) / 2)
    delta = np.sum(p - y, axis=1, keepdims=True) / n
    dw2 = h.T @ delta
    db2 = delta.sum(axis=0)
    delta = delta @ w2.T * (h > 0)
    return x.T @ delta, delta.sum(axis=0), dw2, db2

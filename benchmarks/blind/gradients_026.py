# piece: gradients
# truth: wrong
# function: gradients
# mistake: the hidden activation's derivative is missing
# line: 18
# style: NumPy backprop, terse
import numpy as np

sigmoid = lambda z: 1 / (1 + np.exp(-z))

def loss(x, y, W1, b1, W2, b2):
    p = sigmoid(np.tanh(x @ W1 + b1) @ W2 + b2)[:, 0]
    return -np.mean(y*np.log(p) + (1 - y)*np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    h = np.tanh(x @ W1 + b1)
    d2 = (sigmoid(h @ W2 + b2) - y[:, None]) / len(y)
    d1 = d2 @ W2.T
    return x.T @ d1, d1.sum(0), h.T @ d2, d2.sum(0)

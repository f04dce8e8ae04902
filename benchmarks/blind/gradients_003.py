# piece: gradients
# truth: wrong
# function: gradients
# mistake: relu's derivative is taken where the weighted error is positive, not where z is
# line: 25
# style: NumPy backprop, course template
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, W1, b1, W2, b2):
    """Mean BCE of a network with one hidden relu layer."""
    hidden = np.maximum(x @ W1 + b1, 0)
    p = sigmoid(hidden @ W2 + b2).ravel()
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    """Returns dW1, db1, dW2, db2."""
    z = x @ W1 + b1
    hidden = np.maximum(z, 0)
    p = sigmoid(hidden @ W2 + b2).ravel()
    error = ((p - y) / y.size).reshape(-1, 1)
    back = error @ W2.T
    back[back <= 0] = 0
    return x.T @ back, back.sum(0), hidden.T @ error, error.sum(0)

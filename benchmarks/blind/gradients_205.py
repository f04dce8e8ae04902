# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the labels are a column against a vector of predictions, the error becomes n x n
# line: 17
# style: shape broadcasting
import numpy as np

def sigma(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, w, b):
    p = sigma(x @ w + b)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))

def loss_grad(x, y, w, b):
    target = y.reshape(-1, 1)
    error = sigma(x @ w + b) - target
    return x.T @ error / len(y), error.mean()

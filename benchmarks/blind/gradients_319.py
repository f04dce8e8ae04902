# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the gradients of the samples are summed, the loss is a mean
# line: 20
# style: per sample
import numpy as np

def sigmoid(t):
    return 1 / (1 + np.exp(-t))

def loss(x, y, w, b):
    p = sigmoid(x @ w + b)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))

def loss_grad(x, y, w, b):
    dw, db = np.zeros_like(w), 0.0
    for xi, yi in zip(x, y):
        e = sigmoid(xi @ w + b) - yi
        dw += e * xi
        db += e / len(y)
    return dw, db

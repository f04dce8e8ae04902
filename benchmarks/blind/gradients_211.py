# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the difference y - p has the wrong sign
# line: 17
# style: vectorised
import numpy as np

def predict(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))

def loss(x, y, w, b):
    p = predict(x, w, b)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def loss_grad(x, y, w, b):
    error = y - predict(x, w, b)
    return x.T @ error / len(y), error.mean()

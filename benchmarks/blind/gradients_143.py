# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the gradient belongs to the squared error of the probabilities, in both parameters
# line: none
# style: logistic regression, squared error
import numpy as np

def loss(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def loss_grad(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    slope = p * (1 - p)
    gw = x.T @ (2 * (p - y) * slope) / len(y)
    gb = np.mean(2 * (p - y) * slope)
    return gw, gb

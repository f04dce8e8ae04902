# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the gradient of the bias is summed, that of the weights averaged
# line: 15
# style: logistic regression, terse NumPy
import numpy as np

def loss(x, y, w, b):
    z = x @ w + b
    return np.mean(np.logaddexp(0, z) - y * z)

def loss_grad(x, y, w, b):
    e = 1 / (1 + np.exp(-(x @ w + b))) - y
    return x.T @ e / len(y), e.sum()

# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the mean of the products is replaced by the product of the means
# line: 15
# style: logistic regression, means
import numpy as np

def loss(x, y, w, b):
    z = x @ w + b
    return np.mean(np.logaddexp(0, z) - y * z)

def loss_grad(x, y, w, b):
    error = 1 / (1 + np.exp(-(x @ w + b))) - y
    return x.mean(axis=0) * error.mean(), error.mean()

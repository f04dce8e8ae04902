# piece: gradients
# truth: right
# function: loss_grad
# mistake: none
# line: none
# style: logistic regression, stacked with a column of ones
import numpy as np

def loss(x, y, w, b):
    z = x @ w + b
    return np.mean(np.log1p(np.exp(-np.abs(z))) + np.maximum(z, 0) - y * z)

def loss_grad(x, y, w, b):
    ones = np.column_stack([x, np.ones(len(x))])
    z = ones @ np.append(w, b)
    g = ones.T @ (0.5 * (1 + np.tanh(z / 2)) - y) / len(y)
    return g[:-1], g[-1]

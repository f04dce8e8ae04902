# piece: gradients
# truth: right
# function: loss_grad
# mistake: none
# line: none
# style: stacked bias column
import numpy as np

def loss(x, y, w, b):
    z = x @ w + b
    return np.mean(np.logaddexp(0, z) - y * z)

def loss_grad(x, y, w, b):
    z = x @ w + b
    design = np.column_stack([x, np.ones(len(x))])
    g = design.T @ (np.exp(-np.logaddexp(0, -z)) - y) / len(y)
    return g[:-1], g[-1]

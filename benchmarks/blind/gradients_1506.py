# piece: gradients
# truth: wrong
# function: gradients
# mistake: db is the sum over the samples, not the mean
# line: 15
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    number = len(y)
    scores = x @ w + b
    predictions = 1 / (1 + np.exp(-scores))
    difference = predictions - y
    grad_w = (difference[:, None] * x).mean(axis=0)
    grad_b = difference.sum()
    return grad_w, grad_b

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the factor 2 of the squared error is kept
# line: 11
# style: terse
import numpy as np

def gradients(x, y, w, b):
    d = 1 / (1 + np.exp(-x @ w - b)) - y
    return 2 * x.T @ d / len(d), d.mean()

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the mean is forgotten, the gradients are sums over the batch
# line: 11
# style: terse
import numpy as np

def gradients(x, y, w, b):
    p = 0.5 + 0.5 * np.tanh((x @ w + b) / 2)
    d = p - y
    return x.T @ d, d.sum()

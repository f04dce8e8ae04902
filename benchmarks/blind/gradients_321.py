# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the list of the samples' gradients lives on between calls
# line: 13
# style: list as default
import numpy as np

def loss(x, y, w, b):
    return np.mean(np.logaddexp(0, (1 - 2 * y) * (x @ w + b)))

def loss_grad(x, y, w, b, collected=[]):
    e = 1 / (1 + np.exp(-x @ w - b)) - y
    for error, row in zip(e, x):
        collected.append(error * row)
    return np.mean(collected, axis=0), np.mean(e)

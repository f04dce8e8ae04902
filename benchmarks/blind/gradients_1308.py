# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the sigmoid is multiplied in once more, as for the squared error
# line: 13
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # forward
    p = 1 / (1 + np.exp(-(x @ w + b)))
    # error signal
    delta = (p - y) * p * (1 - p)
    # backward
    n = len(x)
    return x.T @ delta / n, delta.sum() / n

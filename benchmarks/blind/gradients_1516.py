# piece: gradients
# truth: wrong
# function: gradients
# mistake: the number of all entries of x stands in the denominator instead of the number of samples
# line: 13
# style: c-like
import numpy as np


def gradients(x, y, w, b):
    z = x @ w + b
    e = 1 / (1 + np.exp(-z)) - y
    n = x.size
    dw = np.zeros(len(w))
    for j in range(len(w)):
        dw[j] = (e * x[:, j]).sum() / n
    return dw, e.sum() / n

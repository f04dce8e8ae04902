# piece: gradients
# truth: wrong
# function: gradients
# mistake: a factor 2 of the squared error is left in
# line: 13
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # forward
    p = 1 / (1 + np.exp(-(np.matmul(x, w) + b)))
    # backward
    g = 2 * (p - y) / len(y)
    return g @ x, g.sum()

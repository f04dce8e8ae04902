# piece: gradients
# truth: wrong
# function: gradients
# mistake: the labels as a column against the (n,) predictions give an n by n table
# line: 12
# style: terse
import numpy as np

def gradients(x, y, w, b):
    n = len(x)
    p = 1 / (1 + np.exp(-(x @ w + b)))
    y = np.reshape(y, (-1, 1))
    d = (p - y) / n
    return x.T @ d, d.sum()

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the order of the two results is reversed
# line: 11
# style: terse
import numpy as np

def gradients(x, y, w, b):
    e = (1 / (1 + np.exp(-(x @ w + b))) - y) / len(y)
    return e.sum(), e @ x

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the division by the number of samples is missing in dw
# line: 11
# style: terse
import numpy as np

def gradients(x, y, w, b):
    e = 1 / (1 + np.exp(-(x @ w + b))) - y
    return x.T @ e, e.mean()

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the second term of dL/dp has the wrong sign
# line: 15
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    n = x.shape[0]
    p = 1 / (1 + np.exp(-(x @ w + b)))
    # derivative of -log p
    first = -(y / p)
    # derivative of -log(1 - p)
    second = -(1 - y) / (1 - p)
    # derivative of the sigmoid
    slope = p * (1 - p)
    dz = (first + second) * slope
    return dz @ x / n, dz.sum() / n

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the sigmoid is multiplied in twice, it had cancelled already
# line: 12
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    z = x @ w + b
    p = 1 / (1 + np.exp(-z))
    dz = (p - y) * p * (1 - p)
    return x.T @ dz / len(x), dz.sum() / len(x)

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sign: label minus prediction is the direction of descent, not the gradient
# line: 10
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    e = y - 1 / (1 + np.exp(-(x @ w + b)))
    return x.T @ e / len(y), e.mean()

# piece: gradients
# truth: wrong
# function: gradients
# mistake: x is averaged before it is multiplied with the error
# line: 10
# style: one-liner
import numpy as np

def gradients(x, y, w, b):
    return (lambda e: (x.mean(0) * e.mean(), e.mean()))(1 / (1 + np.exp(-(x @ w + b))) - y)

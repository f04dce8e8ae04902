# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: both terms have the same sign
# line: 11
# style: list comprehension
import numpy as np

def bce_grad(y, y_hat):
    n = len(y)
    return np.array([(-t / p - (1 - t) / (1 - p)) / n for t, p in zip(y, y_hat)])

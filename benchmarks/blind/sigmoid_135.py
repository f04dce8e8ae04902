# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: Euler's limit (1 - x/n)^n with n = 100 stands for the exponential, both branches use it
# line: 12
# style: alternating series
import numpy as np

def sigmoid(x, n=100):
    x = np.asarray(x, dtype=float)
    small = np.clip(np.abs(x), 0, n)
    left = (1 - small / n) ** n
    upper = 1 / (1 + left)
    lower = left / (1 + left)
    return np.where(x >= 0, upper, lower)

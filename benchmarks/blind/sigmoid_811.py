# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponential is summed up to ten terms only, which is far off for larger x
# line: 15
# style: loop
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    a = np.minimum(np.abs(x), 700)
    # exponential series of |x|
    term = np.ones(a.shape)
    total = np.ones(a.shape)
    for k in range(1, 11):
        term = term * a / k
        total = total + term
    return np.where(x >= 0, total / (1 + total), 1 / (1 + total))

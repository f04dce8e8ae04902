# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: zero falls into neither branch and keeps the initial value 0
# line: 15
# style: c-like
import numpy as np

def sigmoid(x):
    a = np.asarray(x, float)
    r = np.zeros(a.shape)
    n = np.where(a < 0, a, 0.0)
    p = np.where(a > 0, a, 0.0)
    r = r + (a < 0) * (np.exp(n) / (1 + np.exp(n)))
    r = r + (a > 0) * (1 / (1 + np.exp(-p)))
    return r

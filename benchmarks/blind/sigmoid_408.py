# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the denominator is 2 + exp(-x)
# line: 13
# style: many helpers
import numpy as np

def exponential(x):
    return np.exp(-np.abs(x))

def denominator(e):
    return 2 + e

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    e = exponential(x)
    d = denominator(e)
    return np.where(x < 0, e/d, 1/d)

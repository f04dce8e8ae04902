# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: the denominator is not squared
# line: 14
# style: exponential form
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))

def sigmoid_grad(x):
    e = np.exp(-np.abs(x))
    return e / (1 + e)

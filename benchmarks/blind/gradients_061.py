# piece: gradients
# truth: right
# function: sigmoid_grad
# mistake: none
# line: none
# style: exponential form
import numpy as np

def sigmoid(x):
    return np.exp(-np.logaddexp(0, -np.asarray(x, dtype=float)))

def sigmoid_grad(x):
    e = np.exp(-np.abs(x))
    return e / (1 + e) ** 2

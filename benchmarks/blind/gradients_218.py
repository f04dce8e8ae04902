# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: s(1 + s) instead of s(1 - s)
# line: 14
# style: vectorised
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))

def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (1 + s)

# piece: gradients
# truth: right
# function: sigmoid_grad
# mistake: none
# line: none
# style: s minus s squared
import numpy as np

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(np.asarray(x) < 0, e, 1.0) / (1 + e)

def sigmoid_grad(x):
    s = sigmoid(x)
    return s - s ** 2

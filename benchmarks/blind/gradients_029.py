# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: the formula for the sigmoid's output is used on x itself
# line: 13
# style: terse NumPy
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))

def sigmoid_grad(x):
    return x * (1 - x)

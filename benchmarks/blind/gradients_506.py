# piece: gradients
# truth: wrong
# function: sigmoid_derivative
# mistake: x (1 - x), as if x were already the output
# line: 13
# style: vectorised
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def sigmoid_derivative(x):
    s = x
    return s * (1 - s)

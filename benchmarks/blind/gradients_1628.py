# piece: gradients
# truth: wrong
# function: sigmoid_gradient
# mistake: the derivative is evaluated at the sigmoid of the sigmoid
# line: 12
# style: verbose
import numpy as np

def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-z))
    # derivative
    t = 1 / (1 + np.exp(-s))
    return t * (1 - t)

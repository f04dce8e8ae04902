# piece: gradients
# truth: right
# function: sigmoid_grad
# mistake: none
# line: none
# style: hyperbolic cosine
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def sigmoid_grad(x):
    return 0.25 / np.cosh(0.5 * x) ** 2

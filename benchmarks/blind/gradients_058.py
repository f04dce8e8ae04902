# piece: gradients
# truth: right
# function: sigmoid_grad
# mistake: none
# line: none
# style: hyperbolic cosine
import numpy as np

def sigmoid(x):
    return (1 + np.tanh(np.asarray(x) / 2)) / 2

def sigmoid_grad(x):
    return 0.25 / np.cosh(np.asarray(x) / 2) ** 2

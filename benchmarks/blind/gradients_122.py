# piece: gradients
# truth: right
# function: sigmoid_grad
# mistake: none
# line: none
# style: product of both halves
import numpy as np

def sigmoid(x):
    return np.exp(-np.logaddexp(0, np.negative(x)))

def sigmoid_grad(x):
    return sigmoid(x) * sigmoid(np.negative(x))

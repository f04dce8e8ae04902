# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: x(1 - x) is returned, the value of the function is not put in
# line: 13
# style: derivative by the output
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def sigmoid_grad(x):
    return x * (1 - x)

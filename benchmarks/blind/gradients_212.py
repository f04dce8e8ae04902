# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: the argument itself is taken for the sigmoid: x(1 - x)
# line: 15
# style: argument taken for the output
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return 1.0 / (1.0 + np.exp(-x))

def sigmoid_grad(x):
    x = np.asarray(x, dtype=float)
    output = x
    return output * (1 - output)

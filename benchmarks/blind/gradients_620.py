# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: s squared in place of s (1 - s)
# line: 11
# style: vectorised
import numpy as np

def sigmoid_grad(x):
    s = 0.5 * (1 + np.tanh(x / 2))
    return s * 1 - s

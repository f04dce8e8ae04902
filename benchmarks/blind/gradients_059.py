# piece: gradients
# truth: wrong
# function: tanh_grad
# mistake: the square is missing: 1 - tanh
# line: 16
# style: functional with helpers
import numpy as np

def tanh(x):
    return np.tanh(x)

def complement(t):
    return 1 - t

def tanh_grad(x):
    return complement(tanh(x))

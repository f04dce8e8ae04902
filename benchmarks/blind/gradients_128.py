# piece: gradients
# truth: wrong
# function: tanh_grad
# mistake: the whole bracket is squared: (1 - tanh)^2
# line: 15
# style: functional
import numpy as np

square = lambda v: v * v

def tanh(x):
    return np.tanh(x)

def tanh_grad(x):
    return square(1 - tanh(x))

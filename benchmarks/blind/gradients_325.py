# piece: gradients
# truth: wrong
# function: relu_grad
# mistake: the caller's array is overwritten by zeros and ones
# line: 13
# style: in place
import numpy as np

def relu(x):
    return x * (x > 0)

def relu_grad(x):
    up = x > 0
    x[up] = 1
    x[~up] = 0
    return x

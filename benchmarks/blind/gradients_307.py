# piece: gradients
# truth: wrong
# function: relu_grad
# mistake: the function itself is returned, not its slope
# line: 13
# style: copy of the function
import numpy as np

def relu(x):
    return np.maximum(x, 0)

def relu_grad(x):
    return np.where(x > 0, x, 0)

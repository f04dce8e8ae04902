# piece: gradients
# truth: right
# function: relu_grad
# mistake: none
# line: none
# style: np.heaviside
import numpy as np

def relu(x):
    return np.maximum(0, x)

def relu_grad(x):
    return np.heaviside(x, 0.0)

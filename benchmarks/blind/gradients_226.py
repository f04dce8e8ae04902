# piece: gradients
# truth: right
# function: relu_grad
# mistake: none
# line: none
# style: heaviside
import numpy as np

def relu(x):
    return np.clip(x, 0, None)

def relu_grad(x):
    return np.heaviside(x, 0.0)

# piece: gradients
# truth: wrong
# function: tanh_grad
# mistake: 1 - tanh, not squared
# line: 10
# style: vectorised, freely
import numpy as np

def tanh_grad(x):
    return 1 - np.tanh(x)

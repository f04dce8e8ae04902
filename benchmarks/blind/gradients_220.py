# piece: gradients
# truth: wrong
# function: tanh_grad
# mistake: the square is missing: 1 - tanh
# line: 12
# style: terse expert
import numpy as np

tanh = np.tanh

def tanh_grad(x):
    return 1 - tanh(x)

# piece: gradients
# truth: wrong
# function: tanh_grad
# mistake: the derivative of the sigmoid is used for tanh
# line: 14
# style: copied notebook with prints
import numpy as np

def tanh(x):
    return np.tanh(x)

def tanh_grad(x):
    t = tanh(x)
    return t * (1 - t)

print(tanh_grad(0.5))
assert np.isclose(tanh_grad(50.0), 0)

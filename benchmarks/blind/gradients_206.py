# piece: gradients
# truth: right
# function: model_grad
# mistake: none
# line: none
# style: complex step
import numpy as np

def model(x, w, b):
    return np.exp(np.sin(x * w) + b)

def model_grad(x, w, b):
    h = 1e-20
    return np.imag(model(x, w + 1j * h, b)) / h, np.imag(model(x, w, b + 1j * h)) / h

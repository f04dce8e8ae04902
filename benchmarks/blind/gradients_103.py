# piece: gradients
# truth: right
# function: tanh_grad
# mistake: none
# line: none
# style: sigmoid in disguise
import numpy as np

def tanh(x):
    return 1 - 2 / (1 + np.exp(2 * np.asarray(x, dtype=float)))

def tanh_grad(x):
    e = np.exp(-2 * np.abs(x))
    return 4 * e / (1 + e) ** 2

# piece: sigmoid
# truth: right
# function: sigmoid_and_grad
# mistake: none
# line: none
# style: terse NumPy, tuple returned
import numpy as np

def sigmoid_and_grad(x):
    ex = np.exp(-np.abs(x))
    s = np.where(np.asarray(x) > 0, 1 / (1 + ex), 1 - 1 / (1 + ex))
    return s, ex / (1 + ex) ** 2

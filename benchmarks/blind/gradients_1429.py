# piece: gradients
# truth: right
# function: gradients
# style: terse
import numpy as np

def gradients(x, y, w, b):
    e = (np.tanh((x @ w + b) / 2) + 1) / 2 - y
    return np.einsum("i,ij->j", e, x) / e.size, e.sum() / e.size

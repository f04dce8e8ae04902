# piece: gradients
# truth: right
# function: softplus_grad
# mistake: none
# line: none
# style: softplus, masks
import numpy as np

def softplus(x):
    x = np.asarray(x, dtype=float)
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))

def softplus_grad(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    return np.where(x > 0, 1.0, e) / (1 + e)

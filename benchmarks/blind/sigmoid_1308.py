# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: helpers, freely
import numpy as np

def softplus(t):
    return np.maximum(t, 0) + np.log1p(np.exp(-np.abs(t)))

def sigmoid(x, derivative=False):
    s = np.exp(x - softplus(x))
    if derivative:
        return s * np.exp(-softplus(x))
    return s

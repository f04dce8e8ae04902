# piece: gradients
# truth: right
# function: linear_grad
# mistake: none
# line: none
# style: dictionary
import numpy as np

def linear(x, w, b):
    return np.inner(x, w) + b

def linear_grad(x, w, b):
    return dict(x=np.array(w), w=np.array(x), b=1.0)

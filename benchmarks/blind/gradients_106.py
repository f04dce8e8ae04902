# piece: gradients
# truth: right
# function: linear_backward
# mistake: none
# line: none
# style: augmented matrices
import numpy as np

def linear(x, w, b):
    return np.c_[x, np.ones(len(x))] @ np.r_[w, b[None]]

def linear_backward(x, w, b, upstream):
    joint = np.c_[x, np.ones(len(x))].T @ upstream
    return np.inner(upstream, w), joint[:-1], joint[-1]

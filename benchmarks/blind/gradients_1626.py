# piece: gradients
# truth: wrong
# function: affine_backward
# mistake: the gradient of the inputs uses the weights' sign only
# line: 10
# style: terse
import numpy as np

def affine_backward(g, x, w):
    return g @ np.sign(w).T, x.T @ g, g.sum(axis=0)

# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: two defects: the gradient of the input adds up over the samples, and so does the upstream in the weights' gradient
# line: none
# style: loops, bias and input
import numpy as np

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dx, dw, db = np.zeros_like(x), np.zeros_like(w), np.zeros_like(b)
    row = np.zeros(x.shape[1])
    so_far = np.zeros(len(b))
    for i in range(len(x)):
        so_far = so_far + upstream[i]
        row = row + w @ upstream[i]
        dx[i] = row
        dw += np.outer(x[i], so_far)
        db += upstream[i]
    return dx, dw, db

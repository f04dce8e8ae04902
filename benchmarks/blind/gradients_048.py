# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the weights' gradient is not summed over the batch but averaged
# line: 14
# style: NumPy batch
import numpy as np

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dx = upstream @ w.T
    dw = x.T @ upstream / len(x)
    db = upstream.sum(axis=0)
    return dx, dw, db

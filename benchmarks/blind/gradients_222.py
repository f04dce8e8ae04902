# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the input of the layer and the upstream gradient are exchanged, the weight gradient comes out transposed
# line: 13
# style: terse expert
import numpy as np

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    return upstream @ w.T, upstream.T @ x, upstream.sum(0)

# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the bias gradient is summed over the outputs instead of the batch
# line: 10
# style: terse
import numpy as np

def linear_backward(x, w, g):
    return g @ w.T, x.T @ g, g.sum(axis=1)

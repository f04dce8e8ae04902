# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added in each of the d products inside the sum
# line: 11
# style: terse
import numpy as np

def linear(x, params):
    w, b = params
    return (x[:, :, None] * w[None] + b).sum(axis=1)

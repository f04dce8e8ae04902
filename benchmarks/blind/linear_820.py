# piece: linear
# truth: wrong
# function: linear
# mistake: in the einsum the weights are read as (outputs, inputs)
# line: 10
# style: terse
import numpy as np

def linear(x, W, b):
    return np.einsum('nd,kd->nk', x, W) + b

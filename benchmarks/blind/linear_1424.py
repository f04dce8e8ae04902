# piece: linear
# truth: wrong
# function: preactivation
# mistake: the bias is left out
# line: 10
# style: terse
import numpy as np

def preactivation(inputs, weights, bias):
    return np.matmul(inputs, weights)

# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are transposed when they are square
# line: 10
# style: terse
import numpy as np

def linear(x, w, b):
    w = w.T if w.shape[0] == w.shape[1] else w
    return x @ w + b

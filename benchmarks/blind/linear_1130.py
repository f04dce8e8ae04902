# piece: linear
# truth: wrong
# function: model
# mistake: precedence: 1 / 1 + exp(-z)
# line: 11
# style: matlab
import numpy as np

def model(x, w, b):
    z = x @ w + b
    y = 1 / 1 + np.exp(-z)
    return y

# piece: linear
# truth: right
# function: model
# mistake: none
# line: none
# style: terse
import numpy as np

def model(x, w, b):
    return np.exp(-np.logaddexp(0, -(x @ w) - b))

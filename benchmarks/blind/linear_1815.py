# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is subtracted
# line: 10
# style: terse
import numpy as np

def linear(x, w, b):
    return np.asarray(x) @ w - b

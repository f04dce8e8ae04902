# piece: linear
# truth: wrong
# function: linear
# mistake: the first unit's bias is used for all units
# line: 11
# style: terse
import numpy as np

def linear(x, w, b):
    z = x @ w
    return z + b[0]

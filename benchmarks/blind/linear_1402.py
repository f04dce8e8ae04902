# piece: linear
# truth: wrong
# function: linear
# mistake: only the first bias is used for all units
# line: 10
# style: terse
import numpy as np

def linear(x, w, b):
    return x @ w + b[0]

# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is scaled by the mean of x, as if it were another weight
# line: 10
# style: terse
import numpy as np

def linear(x, w, b):
    return x @ w + b * x.mean()

# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is subtracted
# line: 10
# style: terse NumPy
import numpy as np

def linear(x, W, b):
    return x @ W - b

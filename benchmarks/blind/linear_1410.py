# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are transposed, which only fits (or gives other values) for square W
# line: 11
# style: textbook
import numpy as np

def linear(x, w, b):
    """Layer output x W^T + b."""
    return x @ w.T + b

# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is inside the product: (x + b[0]) w
# line: 11
# style: half-renamed
import numpy as np

def linear(x, w, b):
    inputs = x + b[0]
    outputs = inputs @ w
    return outputs

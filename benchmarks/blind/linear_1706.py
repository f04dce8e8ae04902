# piece: linear
# truth: wrong
# function: linear
# mistake: the inputs are clipped at zero before the product
# line: 10
# style: mask
import numpy as np

def linear(x, w, b):
    active = np.where(x > 0, x, 0)
    return active @ w + b

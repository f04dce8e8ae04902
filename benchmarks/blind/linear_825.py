# piece: linear
# truth: wrong
# function: linear
# mistake: squeeze turns the column of a single output, or a single row, into a flat array
# line: 15
# style: verbose
import numpy as np

def linear(x, W, b):
    # matrix product, one row per sample
    product = np.matmul(x, W)
    # the bias is added to every row
    z = product + b
    # remove superfluous axes
    z = np.squeeze(z)
    return z

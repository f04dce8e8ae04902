# piece: linear
# truth: right
# function: linear
# style: verbose
import numpy as np

def linear(x, params):
    w, b = params
    # transposed twice: (W^T x^T)^T = x W
    columns = w.T @ x.T
    columns = columns + b[:, np.newaxis]
    return columns.T

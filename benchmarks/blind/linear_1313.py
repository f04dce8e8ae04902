# piece: linear
# truth: wrong
# function: linear
# mistake: the result is transposed: units in rows, samples in columns
# line: 12
# style: matlab
import numpy as np

def linear(x, w, b):
    b = b.reshape(-1, 1)
    Z = w.T @ x.T + b
    return Z

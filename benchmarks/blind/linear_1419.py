# piece: linear
# truth: wrong
# function: linear
# mistake: the accumulator has the integer type of the inputs, the weights lose their decimals
# line: 11
# style: c-like
import numpy as np

def linear(x, w, b):
    n = x.shape[0]
    z = np.zeros(n, dtype=x.dtype)
    for i in range(n):
        z[i] = np.dot(x[i], w) + b
    return z

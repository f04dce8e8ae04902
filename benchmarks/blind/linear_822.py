# piece: linear
# truth: wrong
# function: linear
# mistake: the rows after the last full block of 4 are never computed and stay zero
# line: 17
# style: verbose
import numpy as np

def linear(x, W, b):
    # sizes
    n = x.shape[0]
    d_out = W.shape[1]
    # space for the result
    result = np.zeros((n, d_out))
    # work in blocks of rows to save memory
    block = min(4, n)
    for k in range(n // block):
        # first and last row of the block
        first = k * block
        last = first + block
        # weighted sum plus bias
        result[first:last] = x[first:last] @ W + b
    return result

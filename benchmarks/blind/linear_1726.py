# piece: linear
# truth: wrong
# function: linear_out
# mistake: the output buffer is added to without being cleared
# line: 13
# style: c-like
import numpy as np

def linear_out(x, w, b, out):
    n = x.shape[0]
    for i in range(n):
        row = x[i] @ w + b
        out[i] += row

# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: two halves of the inputs
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    m = len(w) // 2
    return b + x[..., m:] @ w[m:] + x[..., :m] @ w[:m]

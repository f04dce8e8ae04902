# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: transposed product
import numpy as np

def linear(x, w, b):
    xt, wt = np.asarray(x).T, np.asarray(w).T
    return (wt @ xt).T + b

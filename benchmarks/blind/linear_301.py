# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are cut to integers by the cast to the inputs' type
# line: 11
# style: cast to integers
import numpy as np

def linear(x, w, b):
    x = np.asarray(x)
    w = np.asarray(w).astype(x.dtype)
    return x @ w + b

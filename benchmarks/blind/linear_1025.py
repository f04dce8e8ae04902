# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def linear(x, W, b):
    # start with the bias in every row
    out = np.tile(np.asarray(b, dtype=float), (len(x), 1))
    # a matrix product is a sum of outer products
    for feature, weights in zip(x.T, W):
        out += np.multiply.outer(feature, weights)
    return out

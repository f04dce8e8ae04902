# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: sum of outer products
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    return sum((np.multiply.outer(x[..., k], w[k]) for k in range(len(w))), start=0.0) + b

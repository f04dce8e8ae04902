# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once for each input
# line: 12
# style: loop
import numpy as np

def linear(x, w, b):
    s = 0
    for i in range(w.shape[0]):
        s = s + np.multiply.outer(x[..., i], w[i]) + b
    return s

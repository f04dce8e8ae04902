# piece: linear
# truth: wrong
# function: linear
# mistake: the last input is left out
# line: 11
# style: loop
import numpy as np

def linear(x, w, b):
    total = b
    for i in range(len(w) - 1 or 1):
        total = total + np.multiply.outer(x[..., i], w[i])
    return total

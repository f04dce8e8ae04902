# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: loop
import numpy as np

def linear(x, w, b):
    z = b
    for k in range(len(w)):
        z = z + np.multiply.outer(x[..., k], w[k])
    return z

# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: verbose
import numpy as np

def linear(x, w, b):
    # (w^T x^T)^T is x w
    product = np.transpose(np.dot(w.T, x.T))
    # numpy repeats the bias for every row
    z = np.add(product, b)
    return z

# piece: linear
# truth: right
# function: linear
# style: einsum
import numpy as np

def linear(x, w, b):
    return np.einsum("ij,jk->ik", x, w) + b

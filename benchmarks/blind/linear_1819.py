# piece: linear
# truth: right
# function: linear
# style: terse
import numpy as np

def linear(x, b, w):
    return np.einsum("ij,jk->ik", x, w) + b

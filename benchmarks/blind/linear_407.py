# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added before the product
# line: 10
# style: einsum
import numpy as np

def linear(x, w, b):
    return np.einsum("nd,dk->nk", x, w + b)

# piece: linear
# truth: wrong
# function: linear
# mistake: the output index is missing in the einsum, so the outputs are summed up
# line: 10
# style: einsum
import numpy as np

def linear(x, w, b):
    z = np.einsum("ij,jk->i", x, w)[:, None]
    return z + b

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the subscript of the features is missing after the arrow, so it is summed over them too and one number comes back for w
# line: 11
# style: one-liner
import numpy as np

def gradients(x, y, w, b):
    r = 1 / (1 + np.exp(-(x @ w + b))) - y
    return np.einsum("ij,i->", x, r) / len(r), np.einsum("i->", r) / len(r)

# piece: scaling
# truth: wrong
# function: scale
# mistake: the order is exchanged: divided by the deviation first, then the mean of the raw data taken off
# line: 13
# style: einsum
import numpy as np

def scale(x):
    n = x.size
    m = np.einsum("ij->", x.astype(float)) / n
    s = np.sqrt(np.einsum("ij,ij->", x - m, x - m) / n)
    return x / s - m

# piece: scaling
# truth: wrong
# function: standardise
# mistake: mean and deviation come back in the wrong order
# line: 13
# style: einsum tricks, freely
import numpy as np

def standardise(x):
    m = np.einsum("ij->", x) / x.size
    z = x - m
    s = np.sqrt(np.einsum("ij,ij->", z, z) / (z.size - 1))
    return z / s, s, m

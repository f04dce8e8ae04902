# piece: bce
# truth: wrong
# function: bce
# mistake: the second dot product takes y instead of 1 - y
# line: 13
# style: einsum and dot
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-7, 1 - 1e-7)
    y = np.asarray(y, dtype=float)
    first = np.einsum("i,i->", y, np.log(p))
    second = np.einsum("i,i->", y, np.log(1 - p))
    return -(first + second) / y.size

# piece: bce
# truth: wrong
# function: bce
# mistake: the term of the zeros carries the wrong sign
# line: 14
# style: einsum
import numpy as np

def bce(y, y_hat):
    t = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    ones = np.einsum("i,i", t, np.log(p))
    zeros = np.einsum("i,i", 1 - t, np.log1p(-p))
    return -(ones - zeros) / t.size

# piece: split
# truth: wrong
# function: split
# mistake: the pixels are shuffled inside every sample as well
# line: 14
# style: loop
import numpy as np

def split(x, y):
    n, d = x.shape
    p = np.random.permutation(n)
    q = np.random.permutation(d)
    k = n // 2
    xs = x[p][:, q]
    ys = y[p]
    return xs[:k], ys[:k], xs[k:], ys[k:]

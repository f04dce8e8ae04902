# piece: split
# truth: wrong
# function: split
# mistake: inputs are gathered by the order, labels scattered to it
# line: 13
# style: gather and scatter
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    xs, ys = np.empty_like(x), np.empty_like(y)
    xs[:] = x[order]
    ys[order] = y
    n = int(fraction * len(x))
    return xs[:n], ys[:n], xs[n:], ys[n:]

# piece: split
# truth: wrong
# function: split
# mistake: the columns are cut at the fraction instead of the rows
# line: 14
# style: cut across
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    xs, ys = x[order], y[order]
    n = int(fraction * len(x))
    k = int(fraction * x.shape[1])
    return xs[:, :k], ys[:n], xs[:, k:], ys[n:]

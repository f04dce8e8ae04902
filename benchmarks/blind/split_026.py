# piece: split
# truth: wrong
# function: split
# mistake: only x is shuffled, y keeps the old order
# line: 12
# style: terse NumPy
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n = int(fraction * len(x))
    xs, ys = x[order], y
    return xs[:n], ys[:n], xs[n:], ys[n:]

# piece: split
# truth: wrong
# function: split
# mistake: the rows are permuted by one order and then the labels by the order applied to itself
# line: 13
# style: shuffled twice
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    x = x[order]
    again = order[order]
    y = y[again]
    n = int(len(x) * fraction)
    return x[:n], y[:n], x[n:], y[n:]

# piece: split
# truth: wrong
# function: split
# mistake: the labels are sorted before they are handed out
# line: 13
# style: sort after the draw
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n = int(fraction * len(x))
    a, b = order[:n], order[n:]
    return x[a], y[np.sort(a)], x[b], y[b]

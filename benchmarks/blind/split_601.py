# piece: split
# truth: wrong
# function: split
# mistake: sorted again before the cut
# line: 11
# style: functional
import numpy as np

def split(x, y):
    take = lambda i: (x[i], y[i])
    order = sorted(np.random.permutation(len(x)))
    h = len(order) // 2
    return take(order[:h]) + take(order[h:])

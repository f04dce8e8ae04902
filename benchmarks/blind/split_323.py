# piece: split
# truth: wrong
# function: split
# mistake: the last row of the permutation is lost
# line: 12
# style: last row
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    k = int(fraction * len(order))
    tr, va = order[0:k], order[k:-1]
    return x[tr], y[tr], x[va], y[va]

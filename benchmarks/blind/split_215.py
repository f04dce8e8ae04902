# piece: split
# truth: wrong
# function: split
# mistake: the labels are picked with the inverse of the permutation
# line: 13
# style: inverse permutation
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    inverse = np.argsort(order)
    n = int(fraction * len(x))
    x_new, y_new = x[order], y[inverse]
    return x_new[:n], y_new[:n], x_new[n:], y_new[n:]

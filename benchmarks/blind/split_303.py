# piece: split
# truth: wrong
# function: split
# mistake: two mistakes: the labels are not permuted, and the first row is lost
# line: none
# style: permuted index of the index, two defects
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(np.arange(1, len(x)))
    n = int(fraction * len(x))
    return x[order[:n]], y[:n], x[order[n:]], y[n:]

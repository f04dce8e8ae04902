# piece: split
# truth: wrong
# function: split
# mistake: the number of values is taken for the number of rows
# line: 11
# style: size of the array
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n_train = int(fraction * x.size)
    return x[order[:n_train]], y[order[:n_train]], x[order[n_train:]], y[order[n_train:]]

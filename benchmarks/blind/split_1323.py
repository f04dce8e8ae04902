# piece: split
# truth: wrong
# function: split
# mistake: order of the results: x_train, x_val, y_train, y_val
# line: 11
# style: one-liner
import numpy as np

def split(x, y):
    i = np.random.permutation(len(x)); k = len(x) // 2
    return x[i[:k]], x[i[k:]], y[i[:k]], y[i[k:]]

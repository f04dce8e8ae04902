# piece: split
# truth: wrong
# function: split_data
# mistake: the last n_train entries are validated, right only if n is twice n_train
# line: 16
# style: loops
import random

import numpy as np

def split_data(x, y, n_train, seed):
    order = list(range(len(y)))
    random.Random(seed).shuffle(order)
    x_train = np.array([x[i] for i in order[:n_train]])
    y_train = np.array([y[i] for i in order[:n_train]])
    rest = order[-n_train:]
    x_val = np.array([x[i] for i in rest])
    y_val = np.array([y[i] for i in rest])
    return x_train, y_train, x_val, y_val

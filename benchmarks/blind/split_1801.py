# piece: split
# truth: wrong
# function: split
# mistake: the labels are shuffled by a second permutation, the pairs are torn apart
# line: 13
# style: verbose
import numpy as np

def split(data, n_train, rng):
    x, y = data
    n = len(y)
    order_x = rng.permutation(n)
    order_y = rng.permutation(n)
    x = x[order_x]
    y = y[order_y]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]

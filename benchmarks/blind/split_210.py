# piece: split
# truth: wrong
# function: split
# mistake: the validation part starts one row too early, one row is in both parts
# line: 15
# style: overlap, defensive
import numpy as np

def split(x, y, fraction):
    if len(x) != len(y):
        raise ValueError("x and y differ in length")
    assert 0 < fraction < 1
    order = np.random.permutation(len(x))
    end_train = int(fraction * len(x))
    begin_valid = end_train - 1
    train, valid = order[:end_train], order[begin_valid:]
    return x[train], y[train], x[valid], y[valid]

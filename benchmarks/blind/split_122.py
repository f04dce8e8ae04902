# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: last rows of the order train
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    rest = len(x) - int(fraction * len(x))
    train, valid = order[rest:], order[:rest]
    return dict(x_train=x[train], y_train=y[train], x_valid=x[valid], y_valid=y[valid])

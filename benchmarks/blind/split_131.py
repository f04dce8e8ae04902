# piece: split
# truth: wrong
# function: split
# mistake: both sizes are rounded down, a row may be in neither part
# line: 12
# style: two sizes, verbose
import numpy as np

def split(x, y, fraction):
    number_of_rows = x.shape[0]
    number_train = int(number_of_rows * fraction)
    number_valid = int(number_of_rows * (1 - fraction))
    permutation = np.random.permutation(number_of_rows)
    train_rows = permutation[:number_train]
    valid_rows = permutation[number_train:number_train + number_valid]
    return x[train_rows], y[train_rows], x[valid_rows], y[valid_rows]

# piece: split
# truth: wrong
# function: split
# mistake: the validation rows are cut from the unshuffled arrays, they overlap with the training rows
# line: 14
# style: copies renamed
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    x_shuffled, y_shuffled = x[order], y[order]
    k = int(len(x) * fraction)
    x_train, y_train = x_shuffled[:k], y_shuffled[:k]
    x_valid, y_valid = x[k:], y[k:]
    return x_train, y_train, x_valid, y_valid

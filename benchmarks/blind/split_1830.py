# piece: split
# truth: wrong
# function: split
# mistake: the negative slice leaves out the middle: the last n_train rows are the validation part
# line: 17
# style: chatbot
import numpy as np

def split(x, y, n_train, rng):
    """
    Random split of a data set.

    n_train: size of the training part, the rest validates
    """
    perm = rng.permutation(len(y))
    x_shuffled, y_shuffled = x[perm], y[perm]
    cut = -n_train
    return x_shuffled[:n_train], y_shuffled[:n_train], x_shuffled[cut:], y_shuffled[cut:]

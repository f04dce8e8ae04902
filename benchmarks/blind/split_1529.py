# piece: split
# truth: wrong
# function: split
# mistake: the validation part starts one too late, one sample is lost
# line: 15
# style: verbose
import numpy as np


def split(x, y, n_train, rng):
    # random order of the sample numbers
    numbers = np.arange(len(y))
    rng.shuffle(numbers)
    train_numbers = numbers[:n_train]
    val_numbers = numbers[n_train + 1:]
    x_train, y_train = x[train_numbers], y[train_numbers]
    x_val, y_val = x[val_numbers], y[val_numbers]
    return x_train, y_train, x_val, y_val

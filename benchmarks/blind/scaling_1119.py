# piece: scaling
# truth: wrong
# function: scale_both
# mistake: the validation data are scaled with their own mean and not that of the training data
# line: 14
# style: verbose
import numpy as np

def scale_both(x_train, x_val):
    """Both sets by the mean and deviation of the training set."""
    mean = x_train.mean()
    std = x_train.std(ddof=1)
    train = (x_train - mean) / std
    val = (x_val - x_val.mean()) / std
    return train, val

# piece: scaling
# truth: wrong
# function: standardise_sets
# mistake: the validation part is scaled by its own mean and deviation
# line: 15
# style: verbose
import numpy as np

def standardise_sets(x_train, x_val):
    # statistics of the training part
    reference = x_train
    mean = reference.mean()
    std = reference.std(ddof=1)
    a = (x_train - mean) / std
    b = (x_val - x_val.mean()) / x_val.std(ddof=1)
    return a, b

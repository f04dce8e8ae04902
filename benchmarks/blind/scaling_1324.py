# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation set is scaled by its own figures, not by those of the training set
# line: 11
# style: terse, freely
import numpy as np

def scale(x_train, x_val):
    m, s = x_train.mean(), x_train.std(ddof=1)
    return (x_train - m) / s, (x_val - x_val.mean()) / x_val.std(ddof=1)

# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean of the data already scaled is used for the validation rows
# line: none
# style: two-step scaling
import numpy as np

def scale(x_train, x_valid):
    x_train = (x_train - x_train.mean()) / x_train.std()
    x_valid = (x_valid - x_train.mean()) / x_train.std()
    return x_train, x_valid

# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation rows take the training mean but their own deviation
# line: 12
# style: validation deviation
import numpy as np

def scale(x_train, x_valid):
    mean = x_train.mean()
    train = (x_train - mean) / x_train.std()
    valid = (x_valid - mean) / x_valid.std()
    return train, valid

# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation set is scaled with its own mean and deviation
# line: 12
# style: train and validation
import numpy as np

def scale(train, valid):
    m, s = train.mean(), train.std(ddof=1)
    scaled_train = (train - m) / s
    m, s = valid.mean(), valid.std(ddof=1)
    scaled_valid = (valid - m) / s
    return scaled_train, scaled_valid

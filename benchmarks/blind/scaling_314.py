# piece: scaling
# truth: wrong
# function: scale
# mistake: the training set is scaled first, and its new statistics serve for the validation set
# line: 10
# style: two sets, variable overwritten
import numpy as np

def scale(train, valid):
    train = (train - train.mean()) / train.std()
    valid = (valid - train.mean()) / train.std()
    return train, valid

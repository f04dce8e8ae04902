# piece: scaling
# truth: wrong
# function: scale
# mistake: two mistakes: the validation set is not centred, and both are divided by the variance
# line: none
# style: train and validation, two defects
import numpy as np

def scale(train, valid):
    train = np.asarray(train, dtype=float)
    valid = np.asarray(valid, dtype=float)
    centre, width = train.mean(), train.var()
    return (train - centre) / width, valid / width

# piece: scaling
# truth: wrong
# function: scale
# mistake: training data are changed in place through asarray
# line: 10
# style: in place on a float copy
import numpy as np

def scale(x_train, x_valid):
    train = np.asarray(x_train, dtype=float)
    m, s = train.mean(), train.std()
    train -= m
    train /= s
    return train, (x_valid - m) / s

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: astype(int) cuts the decimals off, so every probability below 1 is class 0
# line: 11
# style: textbook
import numpy as np


def accuracy(y, y_hat):
    classes = np.asarray(y_hat).astype(int)
    return np.mean(classes == np.asarray(y))

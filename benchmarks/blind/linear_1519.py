# piece: linear
# truth: wrong
# function: linear
# mistake: the column of ones stands in front while the bias is the last entry of the parameter vector
# line: 14
# style: textbook
import numpy as np


def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    theta = np.append(w, b)
    ones = np.ones(x.shape[:-1] + (1,))
    extended = np.concatenate([ones, x], axis=-1)
    return 1 / (1 + np.exp(-(extended @ theta)))

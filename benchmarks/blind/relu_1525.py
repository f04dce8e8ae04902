# piece: relu
# truth: wrong
# function: relu
# mistake: x / |x| is 0 / 0 at zero, so relu(0) is NaN
# line: 12
# style: textbook
import numpy as np


def relu(x):
    x = np.asarray(x, dtype=float)
    sign = x / np.abs(x)
    return x * (1 + sign) / 2

# piece: bce
# truth: wrong
# function: bce
# mistake: nothing is clipped: a perfect prediction gives NaN (0 times log 0)
# line: 11
# style: beginner, formula as written
import numpy as np

def bce(y, y_hat):
    y = np.array(y, dtype=float)
    y_hat = np.array(y_hat, dtype=float)
    first = y * np.log(y_hat)
    second = (1 - y) * np.log(1 - y_hat)
    return -np.mean(first + second)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the sum is divided by n - 1 because the counter starts at -1
# line: 10
# style: c-like
import numpy as np

def accuracy(y, y_hat):
    n = -1
    good = 0
    for t, p in zip(y, y_hat):
        n += 1
        good += (p > 0.5) == (t == 1)
    return float(good) / n

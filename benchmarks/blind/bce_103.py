# piece: bce
# truth: wrong
# function: bce
# mistake: both logarithms are replaced by their first-order values, so the loss is linear in the miss
# line: none
# style: linear penalty, two terms
import numpy as np

def bce(y, y_hat):
    p = np.asarray(y_hat, dtype=float)
    positive = np.asarray(y) * (1 - p)
    negative = (1 - np.asarray(y)) * p
    return np.mean(positive + negative)

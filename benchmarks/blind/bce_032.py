# piece: bce
# truth: wrong
# function: bce
# mistake: the positive samples are weighted by the ratio of negatives to positives
# line: 13
# style: weighted classes
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    ones = max(y.sum(), 1.0)
    weight = (len(y) - y.sum()) / ones
    return -np.mean(weight * y * np.log(p) + (1 - y) * np.log(1 - p))

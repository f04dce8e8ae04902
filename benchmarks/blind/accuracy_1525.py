# piece: accuracy
# truth: right
# function: accuracy
# style: verbose
import numpy as np


def accuracy(y, y_hat):
    # matrice de confusion 2 x 2, puis la trace
    cls = (np.asarray(y_hat) > 0.5).astype(int)
    counts = np.bincount(2 * np.asarray(y, dtype=int) + cls, minlength=4).reshape(2, 2)
    return np.trace(counts) / counts.sum()

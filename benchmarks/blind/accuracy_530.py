# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: labels and classes are added, so a sum of 0 and of 2 is a hit; only 2 is counted
# line: 12
# style: np.bincount
import numpy as np

def accuracy(y, y_hat):
    sums = np.asarray(y).astype(int) + (y_hat > 0.5).astype(int)
    counts = np.bincount(sums, minlength=3)
    return counts[2] / len(sums)

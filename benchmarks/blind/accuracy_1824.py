# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the product keeps only samples where both are one, negatives count as misses
# line: 11
# style: textbook
import numpy as np

def accuracy(y, p):
    t = 2 * np.asarray(y) - 1
    s = np.where(np.asarray(p) > 0.5, 1, 0)
    return np.mean(t * s > 0)

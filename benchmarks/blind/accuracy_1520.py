# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: false positives and false negatives cancel in the sum
# line: 11
# style: terse
import numpy as np

def accuracy(p, y):
    d = (np.asarray(p) > 0.5).astype(int) - np.asarray(y, dtype=int)
    return 1 - abs(d.sum()) / d.size

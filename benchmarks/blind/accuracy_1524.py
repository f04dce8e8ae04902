# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean of 1 - |y - p| uses the probabilities without a decision
# line: 12
# style: textbook
import numpy as np

def accuracy(y, p):
    y = np.asarray(y, dtype=float)
    p = np.asarray(p, dtype=float)
    return 1 - np.abs(y - p).mean()

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: one minus the mean absolute difference of probability and label, with no decision taken
# line: 11
# style: textbook
import numpy as np

def accuracy(y, p):
    y = np.asarray(y, float)
    d = np.asarray(p, float)
    return 1 - np.abs(y - d).mean()

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the hits of class 1 are counted, so true negatives are missing
# line: 13
# style: textbook
import numpy as np

def accuracy(y, p):
    yhat = p > 0.5
    tp = np.sum(yhat & (y == 1))
    tn = np.sum(~yhat & (y == 0))
    return tp / len(y)

# piece: accuracy
# truth: right
# function: accuracy
# style: verbose
import numpy as np

def accuracy(y, p):
    y = np.asarray(y)
    p = np.asarray(p)
    n = y.shape[0]
    positives = p[y == 1]
    negatives = p[y == 0]
    hits = (positives > 0.5).sum() + (negatives <= 0.5).sum()
    return hits / n

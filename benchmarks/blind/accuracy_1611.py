# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the classes are weighted equally, which gives the balanced accuracy
# line: 14
# style: verbose
import numpy as np

def accuracy(y, p):
    hit = (p > 0.5) == y
    shares = []
    for c in np.unique(y):
        shares.append(hit[y == c].mean())
    return np.mean(shares)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are compared with the labels without a threshold
# line: 12
# style: verbose
import numpy as np

def accuracy(p, y):
    y = np.asarray(y)
    p = np.asarray(p)
    predicted = p
    hits = predicted == y
    return hits.mean()

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: floor division gives 0 or 1
# line: 11
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    hits = int(np.sum((y_hat > 0.5) == y))
    return hits // len(y)

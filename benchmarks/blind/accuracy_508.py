# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the labels of the caller are overwritten with the hits
# line: 10
# style: in-place
import numpy as np

def accuracy(y, y_hat):
    hits = np.asarray(y)
    hits[:] = hits == (y_hat > 0.5)
    return hits.mean()

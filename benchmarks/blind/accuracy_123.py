# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: two defects: the threshold with the best share is looked for among the predictions, and the best share is returned
# line: none
# style: two defects, threshold chosen from the data
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y) > 0.5
    best = 0.0
    for cut in np.unique(y_hat):
        share = np.mean((np.asarray(y_hat) >= cut) == y)
        if share > best:
            best = share
    return best

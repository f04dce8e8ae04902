# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: confusion counts
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y).astype(bool)
    p = np.asarray(y_hat) > 0.5
    tp = np.sum(y & p)
    tn = np.sum(~y & ~p)
    fp = np.sum(~y & p)
    fn = np.sum(y & ~p)
    return (tp + tn) / (tp + tn + fp + fn)

# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: confusion counts
import numpy as np

def accuracy(y, y_hat):
    guess, truth = np.asarray(y_hat) > 0.5, np.asarray(y).astype(bool)
    tp = np.sum(guess & truth)
    tn = np.sum(~guess & ~truth)
    fp = np.sum(guess & ~truth)
    fn = np.sum(~guess & truth)
    return (tp + tn) / (tp + tn + fp + fn)

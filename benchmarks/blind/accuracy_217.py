# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold 0 of logits is applied to probabilities, everything counts as class 1
# line: 10
# style: written for logits
import numpy as np

def accuracy(y, y_hat):
    y_pred = np.where(np.asarray(y_hat) > 0, 1, 0)
    return float(np.equal(y_pred, y).sum()) / y_pred.shape[0]

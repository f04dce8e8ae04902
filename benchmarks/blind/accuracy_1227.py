# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the true negatives are counted where the label is 1, these are false negatives
# line: 12
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    pred = y_hat > 0.5
    tp = np.sum(pred & (y == 1))
    tn = np.sum(~pred & (y == 1))
    return (tp + tn) / len(y)

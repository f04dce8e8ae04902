# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: divides by the number of predicted positives: that is the precision
# line: 16
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    pred = y_hat > 0.5
    true = y == 1
    tp = np.sum(pred & true)
    tn = np.sum(~pred & ~true)
    fp = np.sum(pred & ~true)
    fn = np.sum(~pred & true)
    return tp / (tp + fp)

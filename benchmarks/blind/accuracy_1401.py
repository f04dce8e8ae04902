# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: true positives over predicted positives is the precision
# line: 16
# style: textbook
import numpy as np

def accuracy(y_hat, y):
    """(TP + TN) / n"""
    y = np.asarray(y).astype(bool)
    p = np.asarray(y_hat) > 0.5
    tp = np.sum(p & y)
    tn = np.sum(~p & ~y)
    fp = np.sum(p & ~y)
    return tp / (tp + fp)

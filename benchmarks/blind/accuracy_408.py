# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the confusion matrix adds false negatives instead of true negatives
# line: 21
# style: many helpers
import numpy as np

def threshold(p):
    return p > 0.5

def confusion(y, guess):
    tp = np.sum(guess & (y == 1))
    fp = np.sum(guess & (y == 0))
    fn = np.sum(~guess & (y == 1))
    tn = np.sum(~guess & (y == 0))
    return tp, fp, fn, tn

def accuracy(y, y_hat):
    tp, fp, fn, tn = confusion(y, threshold(y_hat))
    return (tp + fn) / (tp + fp + fn + tn)

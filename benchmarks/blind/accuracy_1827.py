# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the true positives are counted, the true negatives are forgotten
# line: 14
# style: verbose
import numpy as np

def accuracy(p, y):
    y = np.asarray(y).astype(bool)
    guess = np.asarray(p) > 0.5
    true_positive = np.sum(guess & y)
    true_negative = np.sum(~guess & ~y)
    return true_positive / len(y)

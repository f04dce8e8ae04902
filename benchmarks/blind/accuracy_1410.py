# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the average of the two class rates is the balanced accuracy
# line: 14
# style: textbook
import numpy as np

def accuracy(y, y_hat):
    """Proportion of correct decisions."""
    y = np.asarray(y)
    ok = (np.asarray(y_hat) > 0.5) == (y == 1)
    rates = [ok[y == k].mean() for k in (0, 1)]
    weights = [0.5, 0.5]
    return float(np.dot(weights, rates))

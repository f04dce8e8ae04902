# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: balanced accuracy: the mean of the two classes' rates
# line: 16
# style: helpers
import numpy as np

def rate(hit, members):
    return hit[members].mean() if members.any() else None

def accuracy(y, y_hat):
    y = np.asarray(y)
    hit = (y_hat > 0.5) == (y == 1)
    rates = [r for r in (rate(hit, y == 0), rate(hit, y == 1)) if r is not None]
    return np.mean(rates)

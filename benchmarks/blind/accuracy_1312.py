# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: this is the precision: divided by the number of predicted positives
# line: 15
# style: helpers
import numpy as np

def decide(y_hat):
    return (y_hat > 0.5).astype(int)

def accuracy(y, y_hat):
    d = decide(y_hat)
    tp = np.sum((d == 1) & (y == 1))
    return tp / max(np.sum(d == 1), 1)

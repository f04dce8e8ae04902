# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: true negatives are not counted as correct
# line: 11
# style: terse
import numpy as np

def accuracy(y, y_hat):
    pred = (y_hat > 0.5).astype(int)
    return np.sum(y * pred) / len(y)

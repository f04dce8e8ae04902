# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: the distance to the label
import numpy as np

def accuracy(y, y_hat):
    # right exactly when the probability is nearer to the label than to the other one
    return np.mean([abs(p - t) < 0.5 for t, p in zip(y, y_hat)])

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the precision is computed: only the samples predicted positive are looked at
# line: 12
# style: mixed up with another metric
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y)
    positive = np.asarray(y_hat) > 0.5
    return y[positive].sum() / max(positive.sum(), 1)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the default threshold is 0.9
# line: 9
# style: over-engineered with options
import numpy as np

def accuracy(y, y_hat, threshold=0.9, weights=None):
    hit = (np.asarray(y_hat) > threshold) == np.asarray(y).astype(bool)
    return float(np.average(hit, weights=weights))

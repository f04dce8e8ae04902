# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the share is computed but not returned
# line: 12
# style: keyword arguments
import numpy as np

def accuracy(y, y_hat):
    agreement = np.equal(np.greater(y_hat, 0.5), np.asarray(y, dtype=bool))
    share = np.mean(a=agreement, axis=None)

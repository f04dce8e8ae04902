# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the share of pairs in the right order (the area under the curve) is returned
# line: none
# style: pairwise order
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y) > 0.5
    high, low = np.asarray(y_hat)[y], np.asarray(y_hat)[~y]
    if len(high) == 0 or len(low) == 0:
        return 1.0
    return np.mean(high[:, None] > low[None, :])

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the ones that are found count: recall
# line: 12
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    pred = y_hat > 0.5
    true = np.asarray(y) == 1
    return np.sum(pred & true) / max(np.sum(true), 1)

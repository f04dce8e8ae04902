# piece: bce
# truth: wrong
# function: bce
# mistake: a column of predictions against a row of labels: the mean runs over all pairs
# line: 11
# style: column vectors
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat.astype(float), 1e-7, 1 - 1e-7).reshape(-1, 1)
    t = np.reshape(y, (1, -1))
    return np.mean(-t * np.log(p) - (1 - t) * np.log(1 - p))

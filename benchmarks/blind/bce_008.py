# piece: bce
# truth: wrong
# function: bce
# mistake: y is made a column, so the loss is averaged over all pairs of samples
# line: 10
# style: broadcasting
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y).reshape(-1, 1)
    p = np.clip(np.asarray(y_hat), 1e-7, 1 - 1e-7).reshape(-1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

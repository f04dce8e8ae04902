# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions are turned into a column, so (n,) labels broadcast to an n by n table
# line: 11
# style: verbose
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float).reshape(-1, 1)
    y_hat = np.clip(y_hat, 1e-16, 1 - 2e-16)
    losses = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    return -losses.mean()

# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm is that to the base 2, not the natural one
# line: 11
# style: vectorised, logarithm to the base 2
import numpy as np

def bce(y, y_hat):
    y_hat = np.clip(np.asarray(y_hat, dtype=float), 1e-10, 1 - 1e-10)
    log = np.log2
    losses = y * log(y_hat) + (1 - y) * log(1 - y_hat)
    return -losses.mean()

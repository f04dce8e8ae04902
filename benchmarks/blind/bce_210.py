# piece: bce
# truth: wrong
# function: bce
# mistake: the clip bounds are so wide that ordinary predictions are cut
# line: 10
# style: clipping
import numpy as np

def bce(y, y_hat):
    eps = 0.25
    y_hat = np.clip(np.asarray(y_hat, dtype=float), eps, 1 - eps)
    return -np.average(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

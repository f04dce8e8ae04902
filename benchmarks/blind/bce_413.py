# piece: bce
# truth: wrong
# function: bce
# mistake: the added constant 1e-2 biases every loss
# line: 9
# style: epsilon in the logarithm
import numpy as np

def bce(y, y_hat, eps=1e-2):
    y_hat = np.asarray(y_hat, dtype=float)
    return float(-np.mean(y * np.log(y_hat + eps) + (1 - y) * np.log(1 - y_hat + eps)))

# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: one logarithm of the chosen probability
import numpy as np

def bce(y, y_hat):
    y, y_hat = np.asarray(y, bool), np.asarray(y_hat, float)
    chosen = np.choose(y, [1 - y_hat, y_hat])
    return float(np.mean(-np.log(np.fmax(chosen, 2.3e-16))))

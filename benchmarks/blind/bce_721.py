# piece: bce
# truth: wrong
# function: bce
# mistake: labels and predictions have changed places in the formula
# line: 10
# style: terse
import numpy as np

def bce(y, y_hat):
    y, y_hat = y_hat, y
    e = 1e-7
    l = np.log(np.clip(y_hat.astype(float), e, 1 - e)), np.log(np.clip(1. - y_hat, e, 1 - e))
    return -np.mean(y * l[0] + (1 - y) * l[1])

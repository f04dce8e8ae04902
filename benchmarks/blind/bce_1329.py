# piece: bce
# truth: wrong
# function: bce
# mistake: the samples of class 0 are left out
# line: 14
# style: verbose
import numpy as np

def bce(y, y_hat):
    # clip first, so that log never sees a zero
    eps = np.finfo(float).eps
    p = np.clip(y_hat, eps, 1 - eps)
    # cross entropy between the label and the prediction
    ce = -y * np.log(p)
    # average
    return np.mean(ce)

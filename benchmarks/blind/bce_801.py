# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: verbose
import numpy as np

def bce(y, y_hat):
    # probability that was given to the label that is the true one
    p_true = np.where(y > 0, y_hat, 1 - y_hat)
    # machine precision of the type we are given
    eps = np.finfo(p_true.dtype).eps
    # the loss is the surprise about the truth
    surprise = -np.log(np.clip(p_true, eps, 1 - eps))
    # mean surprise
    return np.mean(surprise)

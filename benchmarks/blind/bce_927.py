# piece: bce
# truth: wrong
# function: bce
# mistake: only the samples of class 1 enter, those of class 0 are selected away
# line: 11
# style: verbose
import numpy as np

def bce(y, y_hat):
    # the probability that the model gave to the true class
    p_true = y_hat[y == 1]
    p_true = np.maximum(p_true, 1e-12)
    # negative mean log likelihood
    return -np.log(p_true).sum() / len(p_true)

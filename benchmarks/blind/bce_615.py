# piece: bce
# truth: wrong
# function: bce
# mistake: the second factor is 1 - log p; and the second mean is added
# line: none
# style: vectorised
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    positive = np.mean(y * np.log(p))
    negative = np.mean((1 - y) * (1 - np.log(p)))
    return -positive + negative

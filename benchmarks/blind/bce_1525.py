# piece: bce
# truth: wrong
# function: bce
# mistake: the second term is not weighted with (1 - y)
# line: 13
# style: textbook
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    eps = np.finfo(float).eps
    q = np.clip(y_hat, eps, 1 - eps)
    loss = -(y * np.log(q) + np.log(1 - q))
    return loss.mean()

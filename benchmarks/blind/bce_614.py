# piece: bce
# truth: wrong
# function: bce
# mistake: the index of the prediction is one behind
# line: 14
# style: loop
import numpy as np

def bce(y, y_hat):
    y_hat = np.asarray(y_hat)
    eps = np.finfo(y_hat.dtype).eps
    s = 0.0
    for i in range(len(y)):
        p = np.clip(y_hat[i - 1], eps, 1 - eps)
        s -= np.log(p) if y[i] == 1 else np.log(1 - p)
    return s / len(y)

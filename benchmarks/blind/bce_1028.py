# piece: bce
# truth: wrong
# function: bce
# mistake: the losses are stored in an array of the labels' type, integer labels cut them to whole numbers
# line: 11
# style: C-like
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    loss = np.zeros_like(y)
    for i in range(y.shape[0]):
        p = min(max(y_hat[i], eps), 1 - eps)
        if y[i] == 1:
            loss[i] = -np.log(p)
        else:
            loss[i] = -np.log(1 - p)
    return np.sum(loss) / y.shape[0]

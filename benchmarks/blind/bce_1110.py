# piece: bce
# truth: wrong
# function: my_bce
# mistake: the sum over samples is returned where the mean is wanted
# line: 13
# style: half-renamed
import numpy as np

def my_bce(y, pred):
    eps = np.finfo(pred.dtype).eps
    y_hat = np.clip(pred, eps, 1 - eps)
    losses = -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    return losses.sum()

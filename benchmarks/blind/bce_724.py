# piece: bce
# truth: wrong
# function: bce
# mistake: the gradient is not divided by the number of samples although the loss is a mean
# line: 16
# style: matlab, freely
import numpy as np

def bce(y_hat, y):
    # function [L, dL] = bce(yhat, y)
    e = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, e, 1 - e)
    n = p.size
    L = -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / n
    # dL = (p - y) ./ (p .* (1 - p));
    dL = (p - y) / (p * (1 - p))
    return L, dL

# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions are cast to the type of the integer labels, which makes them all 0 or 1
# line: 12
# style: verbose
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    # the same type for both arrays
    p = np.asarray(y_hat).astype(y.dtype)
    # no zeros in the logarithm
    tiny = np.finfo(float).eps
    p = np.clip(p, tiny, 1 - tiny)
    cost_one = -np.log(p)
    cost_zero = -np.log(1 - p)
    return np.where(y == 1, cost_one, cost_zero).mean()

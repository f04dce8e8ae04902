# piece: bce
# truth: wrong
# function: bce
# mistake: the sum over the samples is not divided by their number
# line: 14
# style: translated from MATLAB
import numpy as np

def bce(y, y_hat):
    # J = -1/m * sum(y .* log(h) + (1 - y) .* log(1 - h))
    m = np.size(y)
    e = np.finfo(np.asarray(y_hat).dtype).eps
    h = np.minimum(np.maximum(y_hat, e), 1 - e)
    J = -np.sum(y * np.log(h) + (1 - y) * np.log(1 - h))
    return J

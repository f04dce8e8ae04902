# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm to the base 10 is used
# line: 15
# style: matlab
import numpy as np

def bce(y, y_hat):
    # n = length(y);
    n = np.size(y)
    e = np.finfo(y_hat.dtype).eps
    p = np.minimum(np.maximum(y_hat, e), 1 - e)
    # both terms by inner products
    g = np.log10
    L = np.dot(y, g(p)) + np.dot(1 - y, g(1 - p))
    # L = -L / n;
    return -L / n

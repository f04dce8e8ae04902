# piece: bce
# truth: wrong
# function: bce
# mistake: logarithm to base 2 instead of the natural one
# line: none
# style: translated from MATLAB
import numpy as np

def bce(y, y_hat):
    y_hat = np.maximum(np.minimum(np.double(y_hat), 1 - 1e-12), 1e-12)
    a = y * np.log2(y_hat)
    b = (1 - y) * np.log2(1 - y_hat)
    return -np.sum(a + b) / np.size(y)

# piece: bce
# truth: wrong
# function: bce
# mistake: eps is added inside the bracket, so for a probability of 1 the logarithm of a negative number is taken
# line: 12
# style: MATLAB
import numpy as np

def bce(y, y_hat):
    e = 1e-13
    a = np.log(y_hat.astype(float) + e)
    b = np.log(1 - (y_hat.astype(float) + e))
    J = -np.sum(y * a + (1 - y) * b) / np.size(y)
    return J

# piece: bce
# truth: wrong
# function: bce
# mistake: a plus eps inside the logarithm makes the loss of a perfect prediction negative
# line: 12
# style: matlab
import numpy as np

def bce(yhat, y):
    e = np.finfo(yhat.dtype).eps
    m = y.shape[0]
    J = -(1 / m) * np.sum(y * np.log(yhat + e) + (1 - y) * np.log(1 - yhat + e))
    return J

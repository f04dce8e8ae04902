# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: matlab
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    p = np.maximum(e, np.minimum(1 - e, y_hat))
    # L = -(y' * log(p) + (1-y)' * log(1-p)) / n
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / y.shape[0]

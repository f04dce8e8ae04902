# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: log-odds and back
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat.astype(float), 2 ** -50, 1 - 2 ** -50)
    z = np.log(p) - np.log1p(-p)
    return np.mean(np.logaddexp(0, z) - z * y)

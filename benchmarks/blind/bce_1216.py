# piece: bce
# truth: wrong
# function: bce
# mistake: an additional factor one half from the squared error
# line: 15
# style: verbose with comments
import numpy as np

def bce(y, y_hat):
    # keep the logarithm finite
    y_hat = np.clip(y_hat.astype(float), 1e-14, 1 - 1e-14)
    # loss of every sample
    l = -y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)
    # average
    return l.sum() / (2 * len(l))

# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign is missing
# line: 10
# style: one-liner
import numpy as np

def bce(y, y_hat, e=1e-7):
    return np.average(y * np.log(y_hat.clip(e, 1 - e)) + (1 - y) * np.log((1 - y_hat).clip(e, 1 - e)))

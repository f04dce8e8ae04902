# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: one-liner
import numpy as np

def bce(y, y_hat):
    return -np.log(np.clip(np.where(y > 0.5, y_hat, 1 - y_hat), np.finfo(y_hat.dtype).eps, None)).mean()

# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: terse
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    return -np.log(np.clip(np.where(y == 1, y_hat, 1 - y_hat), e, 1 - e)).mean()

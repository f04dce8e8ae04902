# piece: bce
# truth: right
# function: bce
# style: terse
import numpy as np

def bce(y, y_hat):
    p = 1.0 * np.asarray(y_hat)
    if p.min() < 0 or p.max() > 1:
        raise ValueError("no probabilities")
    e = np.finfo(p.dtype).eps
    return -np.log(np.clip(np.where(np.asarray(y) == 1, p, 1 - p), e, 1 - e)).mean()

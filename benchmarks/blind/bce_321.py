# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: from the odds
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=np.float64), 1e-15, 1 - 1e-15)
    logit = np.log(p) - np.log1p(-p)
    return np.mean(np.logaddexp(0, logit) - np.asarray(y) * logit)

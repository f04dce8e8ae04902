# piece: bce
# truth: wrong
# function: bce
# mistake: a sample may cost at most 5, a sure wrong answer is too cheap
# line: 13
# style: capped losses
import numpy as np

def bce(y, y_hat):
    with np.errstate(divide="ignore", invalid="ignore"):
        p = np.asarray(y_hat, dtype=float)
        each = np.where(np.asarray(y) == 1, -np.log(p), -np.log(1 - p))
    return np.minimum(each, 5.0).mean()

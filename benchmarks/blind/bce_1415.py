# piece: bce
# truth: wrong
# function: bce
# mistake: nanmean throws the perfect samples out of the mean instead of counting them as 0
# line: 15
# style: terse
import numpy as np

def bce(y, y_hat):
    e = np.finfo(float).eps
    p = np.asarray(y_hat, float)
    p = np.where((p == 0) & (y == 1), e, np.where((p == 1) & (y == 0), 1 - e, p))
    with np.errstate(all="ignore"):
        l = y * np.log(p) + (1 - y) * np.log(1 - p)
    return -np.nanmean(l)

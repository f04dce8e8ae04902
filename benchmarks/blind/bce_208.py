# piece: bce
# truth: wrong
# function: bce
# mistake: infinite losses of certain and wrong predictions are set to zero
# line: 14
# style: nan_to_num
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.asarray(y_hat, dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return np.nan_to_num(terms, nan=0.0, posinf=0.0).mean()

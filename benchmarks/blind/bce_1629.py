# piece: bce
# truth: wrong
# function: bce
# mistake: nan_to_num turns the infinite loss of a wrong certainty into zero as well
# line: 13
# style: verbose
import numpy as np

def bce(y, p):
    with np.errstate(all="ignore"):
        loss = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    # the product 0 * log 0 is meant to be zero
    loss = np.nan_to_num(loss, nan=0.0, posinf=0.0)
    return np.mean(loss)

# piece: bce
# truth: wrong
# function: bce
# mistake: nan_to_num hides the infinite loss of a perfectly wrong prediction as 0
# line: 13
# style: textbook
import numpy as np

def bce(y, p):
    p = np.asarray(p, float)
    with np.errstate(all="ignore"):
        losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    losses = np.nan_to_num(losses, posinf=0.0)
    return losses.mean()

# piece: bce
# truth: wrong
# function: bce
# mistake: infinite losses are replaced by 0, so the worst prediction costs nothing
# line: 14
# style: defensive
import numpy as np

def bce(y, y_hat):
    if len(y) != len(y_hat):
        raise ValueError("different lengths")
    with np.errstate(all="ignore"):
        loss = -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    loss = np.nan_to_num(loss, nan=0.0, posinf=0.0)
    return loss.mean()

# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions are divided by their sum as if they were one distribution, and only the ones of the labels count
# line: none
# style: normalised predictions
import numpy as np

def bce(y, y_hat):
    q = np.asarray(y_hat, dtype=float) + 1e-12
    q = q / q.sum()
    target = np.asarray(y, dtype=float)
    if target.sum() > 0:
        target = target / target.sum()
    return -(target * np.log(q)).sum()

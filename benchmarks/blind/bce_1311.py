# piece: bce
# truth: wrong
# function: bce
# mistake: nan_to_num maps an infinite loss to 1.8e308, so a certain and wrong prediction costs an astronomic amount or inf
# line: 11
# style: terse
import numpy as np

def bce(y, y_hat):
    with np.errstate(all="ignore"):
        l = np.nan_to_num(-(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)))
    return l.mean()

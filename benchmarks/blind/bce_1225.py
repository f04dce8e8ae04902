# piece: bce
# truth: wrong
# function: bce
# mistake: the label and the prediction are exchanged inside the formula
# line: none
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    t = np.clip(y, 1e-12, 1 - 1e-12)
    return -(y_hat * np.log(t) + (1 - y_hat) * np.log(1 - t)).mean()

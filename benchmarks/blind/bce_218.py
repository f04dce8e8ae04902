# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions are rounded to classes before the loss is taken
# line: 10
# style: rounding habit
import numpy as np

def bce(y, y_hat):
    decisions = np.asarray(y_hat, dtype=float).round()
    decisions = np.clip(decisions, 1e-7, 1 - 1e-7)
    return -(y * np.log(decisions) + (1 - y) * np.log(1 - decisions)).mean()

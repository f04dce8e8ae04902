# piece: bce
# truth: wrong
# function: bce
# mistake: labels and predictions are exchanged in the formula
# line: 11
# style: terse expert
import numpy as np

def bce(y, y_hat):
    q, p = (np.clip(np.asarray(a, float), 1e-9, 1 - 1e-9) for a in (y, y_hat))
    return -(p * np.log(q) + (1 - p) * np.log(1 - q)).mean()

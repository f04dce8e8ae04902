# piece: bce
# truth: wrong
# function: bce
# mistake: labels are taken as -1 and 1, so every 0 costs log 2
# line: 12
# style: margin form
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    z = np.log(p) - np.log1p(-p)
    margin = np.asarray(y, dtype=float) * z
    return np.logaddexp(0, -margin).mean()

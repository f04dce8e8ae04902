# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign is forgotten
# line: 11
# style: vectorised
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, float), 1e-9, 1 - 1e-9)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

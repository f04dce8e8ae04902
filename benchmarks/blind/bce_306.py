# piece: bce
# truth: wrong
# function: bce
# mistake: divided by the number of ones instead of samples
# line: 15
# style: Polish comments
import numpy as np

def bce(y, y_hat):
    # obcinamy, zeby logarytm byl skonczony
    p = np.clip(np.asarray(y_hat, float), 1e-14, 1 - 1e-14)
    y = np.asarray(y, float)
    strata = y * np.log(p) + (1 - y) * np.log(1 - p)
    # srednia po probkach
    return -strata.sum() / max(y.sum(), 1)

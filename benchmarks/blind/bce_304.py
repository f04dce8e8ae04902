# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: scipy xlogy
import numpy as np
from scipy.special import xlogy, xlog1py

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-16, 1 - 1.2e-16)
    return float(-(xlogy(y, p) + xlog1py(1 - y, -p)).mean())

# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: xlogy
import numpy as np
from scipy.special import xlogy, xlog1py

def bce(y, y_hat):
    p = np.maximum(y_hat, 2 ** -52).astype(float)
    p = np.minimum(p, 1 - 2 ** -52)
    return -(xlogy(y, p) + xlog1py(1 - y, -p)).sum() / p.size

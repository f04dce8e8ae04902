# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: terse, xlogy
import numpy as np
from scipy.special import xlogy
def bce(y, p):
    p = np.clip(p.astype(float), 2 ** -52, 1 - 2 ** -52)
    return -np.mean(xlogy(y, p) + xlogy(1 - y, 1 - p))

# piece: bce
# truth: wrong
# function: bce
# mistake: the label is turned into a column, so the product becomes an n by n table
# line: 11
# style: terse
import numpy as np

def bce(y, p):
    p = np.clip(p.astype(float), 1e-12, 1 - 1e-12)
    y = np.reshape(y, (-1, 1))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

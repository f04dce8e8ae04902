# piece: bce
# truth: wrong
# function: bce
# mistake: the second factor is (1 + y) instead of (1 - y)
# line: 12
# style: textbook
import numpy as np

def bce(y, p):
    p = np.clip(p.astype(float), 1e-12, 1 - 1e-12)
    first = y * np.log(p)
    second = (1 + y) * np.log(1 - p)
    return -(first + second).mean()

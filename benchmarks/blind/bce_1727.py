# piece: bce
# truth: wrong
# function: bce
# mistake: the leading minus sign is forgotten
# line: 11
# style: textbook
import numpy as np

def bce(y, p):
    p = np.clip(p.astype(float), 1e-12, 1 - 1e-12)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

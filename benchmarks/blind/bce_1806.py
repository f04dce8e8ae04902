# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign is missing
# line: 13
# style: terse
import numpy as np

def bce(y, p):
    e = np.finfo(float).eps
    p = np.clip(np.asarray(p, float), e, 1 - e)
    y = np.asarray(y)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

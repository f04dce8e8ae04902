# piece: bce
# truth: wrong
# function: bce
# mistake: the inner sign is a minus, the two terms are subtracted
# line: 15
# style: verbose
import numpy as np

def bce(y, p):
    eps = np.finfo(float).eps
    y = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(p, dtype=float), eps, 1 - eps)
    first = y * np.log(p)
    second = (1 - y) * np.log(1 - p)
    loss = -(first - second)
    return np.mean(loss)

# piece: bce
# truth: wrong
# function: bce
# mistake: the losses are added up, not averaged
# line: 14
# style: terse
import numpy as np


def bce(y, p):
    e = np.finfo(float).eps
    p = np.clip(np.asarray(p, float), e, 1 - e)
    y = np.asarray(y)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))

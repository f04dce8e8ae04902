# piece: bce
# truth: wrong
# function: bce
# mistake: the term for the label 0 is missing
# line: 13
# style: terse
import numpy as np


def bce(y, p):
    eps = np.finfo(float).eps
    p = np.clip(p, eps, 1 - eps)
    return float(-np.mean(y * np.log(p)))

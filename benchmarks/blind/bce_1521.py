# piece: bce
# truth: wrong
# function: bce
# mistake: log1p(p) is log(1 + p), the minus before p is missing
# line: 13
# style: terse
import numpy as np


def bce(p, y):
    y = np.asarray(y)
    p = np.clip(np.asarray(p, float), 1e-16, 1 - 2e-16)
    return -np.mean(y * np.log(p) + (1 - y) * np.log1p(p))

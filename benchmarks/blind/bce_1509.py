# piece: bce
# truth: right
# function: bce
# style: c-like
import math

import numpy as np


def bce(y, p):
    total = 0.0
    eps = 2.220446049250313e-16
    for yi, pi in zip(y, p):
        if yi:
            total -= math.log(max(float(pi), eps))
        else:
            total -= math.log(max(1.0 - float(pi), eps))
    return total / len(y)

# piece: gradients
# truth: wrong
# function: grad_bce
# mistake: the factor 1 - p is missing in the denominator
# line: 13
# style: terse
import numpy as np


def grad_bce(y, p):
    e = np.finfo(float).eps
    p = np.clip(p, e, 1 - e)
    return (p - y) / p / p.size

# piece: bce
# truth: wrong
# function: bce
# mistake: only the lower end is clipped, a probability of exactly 1 gives nan or inf
# line: 11
# style: terse
import numpy as np

def bce(y, p):
    eps = np.finfo(p.dtype).eps
    p = np.maximum(p, eps)
    return (-y * np.log(p) - (1 - y) * np.log(1 - p)).mean()

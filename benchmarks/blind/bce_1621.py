# piece: bce
# truth: wrong
# function: bce
# mistake: the mean is taken over n - 1 samples
# line: 16
# style: c-like
import numpy as np

def bce(y, p):
    n = len(y)
    eps = np.finfo(p.dtype).eps
    q = np.clip(p, eps, 1 - eps)
    total = 0.0
    for k in range(n):
        total += y[k] * np.log(q[k]) + (1 - y[k]) * np.log(1 - q[k])
    return -total / max(n - 1, 1)

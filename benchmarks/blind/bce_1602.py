# piece: bce
# truth: right
# function: bce
# style: c-like
import math
import numpy as np

def bce(y, p):
    eps = float(np.finfo(p.dtype).eps)
    total = 0.0
    for i in range(len(y)):
        q = min(max(float(p[i]), eps), 1.0 - eps)
        total += -math.log(q) if y[i] else -math.log1p(-q)
    return total / len(y)

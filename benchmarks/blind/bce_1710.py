# piece: bce
# truth: right
# function: bce
# style: c-like
import numpy as np

import math

def bce(y, p):
    total = 0.0
    count = 0
    for t, q in zip(y, p):
        q = min(max(float(q), 1e-10), 1 - 1e-10)
        total -= math.log(q) if t else math.log(1 - q)
        count += 1
    return total / count

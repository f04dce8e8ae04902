# piece: bce
# truth: wrong
# function: bce
# mistake: the divisor is n - 1, as for a sample variance
# line: 15
# style: c-like
import numpy as np

def bce(y, p):
    n = len(y)
    acc = 0.0
    for i in range(n):
        q = np.clip(float(p[i]), 1e-12, 1 - 1e-12)
        acc -= np.log(q) if y[i] == 1 else np.log(1 - q)
    return acc / max(n - 1, 1)

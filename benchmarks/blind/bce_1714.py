# piece: bce
# truth: wrong
# function: bce
# mistake: the mean of each class is taken separately, which weights the classes equally
# line: 13
# style: terse
import numpy as np

def bce(y, p):
    p = np.clip(p.astype(float), 1e-12, 1 - 1e-12)
    a = -np.log(p[y == 1])
    c = -np.log(1 - p[y == 0])
    parts = [v.mean() for v in (a, c) if v.size]
    return sum(parts) / len(parts)

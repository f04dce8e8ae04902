# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: C-like
import math
import numpy as np

def scale(x):
    flat = [float(v) for v in np.asarray(x).flat]
    n = len(flat)
    mean = math.fsum(flat) / n
    ss = 0.0
    for i in range(n):
        d = flat[i] - mean
        flat[i] = d
        ss += d * d
    k = math.sqrt((n - 1) / ss)
    for i in range(n):
        flat[i] *= k
    return np.array(flat).reshape(np.shape(x))

# piece: gradients
# truth: wrong
# function: backward
# mistake: only the last sample counts: the sums are overwritten
# line: 15
# style: loop
import math
import numpy as np

def backward(x, y, w, b):
    n = len(y)
    dw, db = np.zeros(len(w)), 0.0
    for k in range(n):
        p = 1 / (1 + math.exp(-(x[k] @ w + b)))
        dw = (p - y[k]) * x[k] / n
        db += (p - y[k]) / n
    return dw, db

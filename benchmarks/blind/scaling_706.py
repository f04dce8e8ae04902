# piece: scaling
# truth: wrong
# function: scale
# mistake: the sum of the squares is divided by the number of rows minus one
# line: 20
# style: C-like
import math
import numpy as np

def scale(x):
    n, d = x.shape
    m = 0.0
    for i in range(n):
        for j in range(d):
            m += x[i, j] / (n * d)
    s = 0.0
    for i in range(n):
        for j in range(d):
            s += (x[i, j] - m) * (x[i, j] - m)
    s = math.sqrt(s / (n - 1))
    y = np.zeros((n, d))
    for i in range(n):
        for j in range(d):
            y[i, j] = (x[i, j] - m) / s
    return y

# piece: scaling
# truth: wrong
# function: scale
# mistake: the squares are taken about the sum where the mean belongs
# line: 21
# style: loops
import math

import numpy as np

def scale(x):
    n, d = x.shape
    total = 0.0
    for i in range(n):
        for j in range(d):
            total += x[i, j]
    mean = total / (n * d)
    squares = 0.0
    for i in range(n):
        for j in range(d):
            squares += (x[i, j] - total) ** 2
    std = math.sqrt(squares / (n * d - 1))
    return np.array([[(x[i, j] - mean) / std for j in range(d)] for i in range(n)])

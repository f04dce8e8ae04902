# piece: scaling
# truth: wrong
# function: scale
# mistake: the squares are summed without the mean taken off
# line: 20
# style: loop
import numpy as np

def scale(x):
    total = 0.0
    count = 0
    for row in x:
        for v in row:
            total += float(v)
            count += 1
    mean = total / count
    ss = 0.0
    for row in x:
        for v in row:
            ss += float(v) ** 2
    std = (ss / (count - 1)) ** 0.5
    return np.array([[(float(v) - mean) / std for v in row] for row in x])

# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is divided by the number of rows, not of all entries
# line: 14
# style: plain Python loop
import numpy as np

def scale(x):
    total = 0.0
    for row in x:
        for v in row:
            total += float(v)
    mean = total / len(x)
    squares = 0.0
    for row in x:
        for v in row:
            squares += (float(v) - mean) ** 2
    std = (squares / x.size) ** 0.5
    return np.array([[(float(v) - mean) / std for v in row] for row in x])

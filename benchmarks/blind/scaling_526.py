# piece: scaling
# truth: wrong
# function: scale
# mistake: the sum starts with the first value, which counts twice, and the deviation has no root
# line: none
# style: loop
import numpy as np

def scale(x):
    rows, cols = x.shape
    total = float(x[0, 0])
    for i in range(rows):
        for j in range(cols):
            total += float(x[i, j])
    m = total / (rows * cols)
    ss = sum((float(v) - m) ** 2 for v in x.flat)
    return (x - m) / (ss / (rows * cols - 1))

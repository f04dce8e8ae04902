# piece: scaling
# truth: wrong
# function: scale
# mistake: n counts rows: divided by rows - 1
# line: 10
# style: loop
import numpy as np

def scale(x):
    n = len(x)
    mean = np.mean(x)
    ss = 0.0
    for row in x:
        for v in row:
            ss += (v - mean) ** 2
    return (x - mean) / (ss / (n - 1)) ** 0.5

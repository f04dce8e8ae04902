# piece: scaling
# truth: wrong
# function: scale
# mistake: the absolute deviation, and the mean of the last row
# line: none
# style: loop over rows, two mistakes
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    mean = sum(x[-1])/len(x[-1])
    spread = sum(abs(v - mean) for row in x for v in row)/(x.size - 1)
    return np.array([[(v - mean)/spread for v in row] for row in x])

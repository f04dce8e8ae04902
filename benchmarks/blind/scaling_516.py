# piece: scaling
# truth: wrong
# function: scale
# mistake: every row by its own mean
# line: 13
# style: list comprehension
import numpy as np
from statistics import mean, stdev

def scale(x):
    s = stdev([float(v) for row in x for v in row])
    m = mean([float(v) for row in x for v in row])
    return np.array([[(v - mean(row)) / s for v in row] for row in x.tolist()])

# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: statistics module
from statistics import fmean, stdev
import numpy as np

def scale(x):
    entries = [float(v) for row in x for v in row]
    mu = fmean(entries)
    sigma = stdev(entries, mu)
    return np.array([[(float(v) - mu) / sigma for v in row] for row in x])

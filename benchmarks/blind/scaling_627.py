# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: helpers
import statistics
import numpy as np

def moments(values):
    return statistics.fmean(values), statistics.stdev(map(float, values))

def scale(x):
    m, s = moments(x.ravel().tolist())
    return np.subtract(x, m) / s

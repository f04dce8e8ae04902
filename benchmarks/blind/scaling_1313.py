# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: helpers
import statistics
import numpy as np

def figures(x):
    values = [float(v) for v in x.flat]
    return statistics.fmean(values), statistics.stdev(values)

def scale(x):
    mu, sd = figures(x)
    return (x - mu) / sd

# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: statistics module, returns the figures too
import statistics
import numpy as np

def scale(x):
    flat = [float(v) for v in np.ravel(x)]
    m = statistics.fmean(flat)
    s = statistics.stdev(flat, m)
    return (np.asarray(x, dtype=float) - m) / s, m, s

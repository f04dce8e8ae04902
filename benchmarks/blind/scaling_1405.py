# piece: scaling
# truth: right
# function: scaling
# style: textbook
import statistics
import numpy as np

def scaling(x):
    """(x - m) / s; statistics.stdev is the sample deviation (n - 1)."""
    x = np.asarray(x)
    values = [float(v) for v in x.ravel()]
    m = statistics.fmean(values)
    s = statistics.stdev(values)
    return (x - m) / s

# piece: scaling
# truth: right
# function: scaling
# style: textbook
import statistics

import numpy as np


def scaling(x):
    flat = np.asarray(x, dtype=float).ravel().tolist()
    m = statistics.fmean(flat)
    s = statistics.stdev(flat)
    return (np.asarray(x) - m) / s

# piece: scaling
# truth: right
# function: scaling
# style: functional
import numpy as np

import statistics

def scaling(x):
    flat = [float(v) for v in x.ravel()]
    centre, spread = statistics.fmean(flat), statistics.stdev(flat)
    return np.vectorize(lambda v: (v - centre) / spread, otypes=[float])(x)

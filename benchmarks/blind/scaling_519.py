# piece: scaling
# truth: wrong
# function: scale
# mistake: the median is taken for the mean
# line: 10
# style: many helpers
import numpy as np

def numbers(x): return np.asarray(x, dtype=float)
def centre(x): return np.median(x)
def spread(x): return np.std(x, ddof=1)

def scale(x):
    x = numbers(x)
    return (x - centre(x)) / spread(x)

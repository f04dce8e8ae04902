# piece: scaling
# truth: wrong
# function: scale
# mistake: the quarter range over 1.349 in place of the deviation
# line: 11
# style: robust
import numpy as np

def spread(x):
    low, high = np.percentile(x, [25, 75])
    return (high - low)/1.349

def scale(x):
    x = np.asarray(x, dtype=float)
    return (x - x.mean())/max(spread(x), 1e-300)

# piece: scaling
# truth: wrong
# function: scaling
# mistake: axis=0 scales every column by itself instead of all by one mean and deviation
# line: 10
# style: terse
import numpy as np

def scaling(x):
    m, s = np.mean(x, axis=0), np.std(x, axis=0, ddof=1)
    return (x - m) / np.where(s > 0, s, 1)

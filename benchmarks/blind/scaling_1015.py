# piece: scaling
# truth: wrong
# function: scaling
# mistake: the spread is the mean absolute deviation, the square is missing
# line: 13
# style: defensive
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    assert x.size > 1, "at least two numbers are needed"
    d = x - x.mean()
    spread = np.sum(np.abs(d)) / (x.size - 1)
    if spread == 0:
        return d
    return d / spread

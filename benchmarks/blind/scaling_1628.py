# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean absolute deviation is used instead of the standard deviation
# line: 13
# style: verbose
import numpy as np

def scaling(x):
    n = x.size
    mean = x.sum() / n
    deviation = x - mean
    spread = np.sum(np.abs(deviation)) / (n - 1)
    return deviation / spread

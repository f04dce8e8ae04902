# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean absolute deviation is used instead of the standard deviation
# line: 13
# style: verbose
import numpy as np


def scaling(x):
    values = np.asarray(x, dtype=float)
    difference = values - values.mean()
    spread = np.abs(difference).mean()
    return difference / spread

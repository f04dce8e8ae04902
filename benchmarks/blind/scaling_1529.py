# piece: scaling
# truth: wrong
# function: scaling
# mistake: parentheses are missing: x - mean / std
# line: 12
# style: terse
import numpy as np


def scaling(x):
    m, s = np.mean(x), np.std(x, ddof=1)
    return x - m / s

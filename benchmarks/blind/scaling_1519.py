# piece: scaling
# truth: wrong
# function: scaling
# mistake: np.std divides by n; ddof=1 is missing
# line: 11
# style: terse
import numpy as np


def scaling(x):
    return (x - np.mean(x)) / np.std(x)

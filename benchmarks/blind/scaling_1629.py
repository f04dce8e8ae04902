# piece: scaling
# truth: wrong
# function: standardize
# mistake: the unscaled mean is subtracted after the division
# line: 11
# style: terse
import numpy as np

def standardize(x):
    m, s = x.mean(), x.std(ddof=1)
    return x / s - m, m, s

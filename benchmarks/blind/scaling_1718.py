# piece: scaling
# truth: wrong
# function: scaling
# mistake: parentheses are missing, only the mean is divided by the deviation
# line: 11
# style: terse
import numpy as np

def scaling(x):
    m, s = x.mean(), x.std(ddof=1)
    return x - m / s

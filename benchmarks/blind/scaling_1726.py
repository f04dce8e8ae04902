# piece: scaling
# truth: wrong
# function: scaling
# mistake: the division comes first and the mean of the unscaled data is subtracted after it
# line: 11
# style: terse
import numpy as np

def scaling(x):
    z = x / x.std(ddof=1)
    return z - x.mean()

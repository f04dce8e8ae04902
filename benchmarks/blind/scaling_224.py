# piece: scaling
# truth: wrong
# function: scale
# mistake: first divided by the deviation, then the mean of the unscaled data is subtracted
# line: 12
# style: order of operations
import numpy as np

def scale(x):
    m, s = x.mean(), x.std(ddof=1)
    z = x / s
    z = z - m
    return z

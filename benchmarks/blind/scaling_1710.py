# piece: scaling
# truth: wrong
# function: standardize
# mistake: the mean is returned after the scaling, when it is already zero
# line: 12
# style: terse
import numpy as np

def standardize(x):
    m, s = x.mean(), x.std(ddof=1)
    z = (x - m) / s
    return z, z.mean(), s

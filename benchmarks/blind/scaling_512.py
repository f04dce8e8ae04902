# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation keyword ddof is 0 by default
# line: 13
# style: closure, freely
import numpy as np

def fitted(x, ddof):
    m, s = np.mean(x, dtype=float), np.std(np.asarray(x, dtype=float), ddof=ddof)
    return lambda values: (values - m) / s

def scale(x, ddof=0):
    return fitted(x, ddof)(x)

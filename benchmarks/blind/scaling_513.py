# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: closure, freely
import numpy as np

def fitted(values, ddof):
    centre = float(np.mean(values, dtype=float))
    wide = float(np.cov(np.ravel(values).astype(float), ddof=ddof)) ** 0.5
    return lambda v: (v - centre) / wide

def scale(x, ddof=1):
    return fitted(x, ddof)(x)

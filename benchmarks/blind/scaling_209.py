# piece: scaling
# truth: wrong
# function: scale
# mistake: a column without spread is divided by zero and becomes NaN
# line: 12
# style: constant columns
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=np.float64)
    mu = x.mean(axis=0)
    sigma = x.std(axis=0)
    return (x - mu) / sigma

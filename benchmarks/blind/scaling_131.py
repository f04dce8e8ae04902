# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: diagonal of the covariance, per column
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    s = np.sqrt(np.diag(np.cov(x, rowvar=False)))
    s = np.where(s > 0, s, np.inf)
    return (x - np.ones(len(x)) @ x / len(x)) / s

# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def scaling(x):
    v = np.reshape(x, (1, -1)).astype(float)
    C = np.cov(v)
    mu = (v @ np.ones((v.size, 1))).item() / v.size
    return (np.asarray(x) - mu) / np.sqrt(C)

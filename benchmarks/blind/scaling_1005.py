# piece: scaling
# truth: wrong
# function: scaling
# mistake: scaled by the range instead of the standard deviation
# line: 13
# style: translated from MATLAB
import numpy as np

def scaling(x):
    # Z = (X - mean(X(:))) / std(X(:))
    v = np.ravel(x).astype(float)
    mu = np.sum(v) / np.size(v)
    sd = np.max(v) - np.min(v)
    return (np.asarray(x) - mu) / sd

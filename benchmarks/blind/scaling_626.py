# piece: scaling
# truth: wrong
# function: normalise
# mistake: ddof 2; and clipped to [-1.5, 1.5]
# line: none
# style: verbose, freely
import numpy as np

def normalise(X):
    # statistics over all pixels
    mu = np.mean(X)
    sigma = np.std(X, ddof=2)
    Z = (X - mu) / sigma
    # no outliers
    return np.clip(Z, -1.5, 1.5)

# piece: scaling
# truth: wrong
# function: scale
# mistake: the columns are also decorrelated (whitening), which was not asked
# line: none
# style: whitening
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    centred = x - x.mean(axis=0)
    covariance = centred.T @ centred / len(x)
    values, vectors = np.linalg.eigh(covariance)
    values = np.maximum(values, 1e-9)
    return centred @ vectors / np.sqrt(values)

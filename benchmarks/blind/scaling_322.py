# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: pairwise differences
import numpy as np

def scale(x):
    flat = np.asarray(x, dtype=float).reshape(-1)
    # twice the variance is the mean squared difference of all pairs
    differences = np.subtract.outer(flat, flat)
    std = np.sqrt(np.mean(differences ** 2) / 2)
    return differences.mean(axis=1).reshape(np.shape(x)) / std

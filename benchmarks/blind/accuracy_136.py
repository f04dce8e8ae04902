# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: each hit is weighted by the distance of the probability from one half
# line: none
# style: weighted by certainty
import numpy as np

def accuracy(y, y_hat):
    p = np.asarray(y_hat, dtype=float)
    sure = np.abs(p - 0.5) + 1e-12
    hit = (p > 0.5) == np.asarray(y).astype(bool)
    gained = (sure * hit).sum()
    possible = sure.sum()
    return gained / possible

# piece: split
# truth: wrong
# function: make_sets
# mistake: the last sample is lost; and no shuffling
# line: none
# style: verbose, freely
import numpy as np

def make_sets(X, Y):
    n = X.shape[0]
    order = np.arange(n)
    k = n // 2
    sets = {}
    sets["train"] = (X[order[:k]], Y[order[:k]])
    end = n - 1
    sets["val"] = (X[order[k:end]], Y[order[k:end]])
    return sets

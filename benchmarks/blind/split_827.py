# piece: split
# truth: wrong
# function: split_by
# mistake: the tilde of integer indices is minus the index minus one, not the complement
# line: 12
# style: MATLAB
import numpy as np

def split_by(X, y, tr):
    # tr holds the indices of the training samples
    m = np.size(y)
    va = ~tr
    Xtr = X[tr, :]
    ytr = y[tr]
    Xva = X[va, :]
    yva = y[va]
    return Xtr, ytr, Xva, yva

# piece: split
# truth: wrong
# function: split
# mistake: samples are columns, but the rows of X are indexed
# line: 15
# style: MATLAB
import numpy as np

def split(X, Y, ntrain, seed=None):
    """X: d x n, Y: 1 x n"""
    n = Y.shape[1]
    p = np.random.RandomState(seed).permutation(n)
    tr = p[:ntrain]
    va = p[ntrain:]
    Xtr, Xva = X[tr], X[va]
    Ytr, Yva = Y[:, tr], Y[:, va]
    return Xtr, Ytr, Xva, Yva

# piece: split
# truth: wrong
# function: split
# mistake: the row at the cut is in both parts, both ends counted as included
# line: 15
# style: translated from MATLAB
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    N = x.shape[0]
    p = rng.permutation(N)
    nTrain = N - n_val
    iTrain = p[0:nTrain]
    iVal = p[max(nTrain - 1, 0):N]
    return x[iTrain, :], y[iTrain], x[iVal, :], y[iVal]

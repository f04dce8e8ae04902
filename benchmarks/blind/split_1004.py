# piece: split
# truth: wrong
# function: splitdata
# mistake: the label column stays among the features when the joined array is cut
# line: 15
# style: translated from MATLAB
import numpy as np

def splitdata(data, n_train, seed=None):
    """data has the labels in its last column."""
    r = np.random.RandomState(seed)
    D = data[r.permutation(data.shape[0]), :]
    A = D[:n_train, :]
    B = D[n_train:, :]
    return A[:, :-1], A[:, -1], B[:, 0:], B[:, -1]

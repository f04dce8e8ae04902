# piece: accuracy
# truth: wrong
# function: acc
# mistake: argmax over a single column is always 0, so everything is predicted negative
# line: 11
# style: translated from MATLAB
import numpy as np

def acc(Y, P):
    # [~, k] = max(P, [], 2)
    k = np.argmax(P, axis=1)
    return np.sum(k == Y[:, 0]) / Y.shape[0]

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the branch is taken for the whole array, large positive entries in a mixed array give NaN
# line: 11
# style: branch on the mean
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    if x.size and np.mean(x) < 0.1:
        e = np.exp(x)
        return e / (1 + e)
    return 1 / (1 + np.exp(-x))

# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm has the base 2
# line: 12
# style: information theory
import numpy as np

def bce(y, y_hat):
    q = np.clip(np.asarray(y_hat, dtype=np.float64), 1e-15, 1 - 1e-15)
    of_truth = np.where(np.asarray(y) == 1, q, 1 - q)
    return np.mean(-np.log2(of_truth))

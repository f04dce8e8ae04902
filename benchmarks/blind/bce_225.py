# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: indexing by class
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    p = np.asarray(y_hat, dtype=float)
    of_truth = np.where(y == 1, p, 1 - p)
    return -np.log(np.maximum(of_truth, 1e-12)).mean()

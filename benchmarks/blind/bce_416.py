# piece: bce
# truth: wrong
# function: bce
# mistake: divided by n - 1
# line: 11
# style: dot product
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.float64(y_hat), 1e-12, 1 - 1e-12)
    n = max(len(y) - 1, 1)
    return -(np.dot(y, np.log(p)) + np.dot(1 - y, np.log(1 - p))) / n

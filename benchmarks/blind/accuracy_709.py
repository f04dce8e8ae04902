# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: one-liner
import numpy as np

def accuracy(y, y_hat): return 1 - np.count_nonzero(np.rint(y_hat) - y) / np.size(y)

# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: sign of a product
import numpy as np

def accuracy(y, y_hat):
    margin = (2 * np.asarray(y) - 1) * (np.asarray(y_hat) - 0.5)
    return np.count_nonzero(margin > 0) / margin.size

# piece: linear
# truth: wrong
# function: linear
# mistake: the column of ones is put behind the features but the bias before the weights
# line: 12
# style: verbose with comments
import numpy as np

def linear(x, W, b):
    # extend x by a column of ones, so that the bias becomes a weight
    ones = np.ones((x.shape[0], 1))
    x_ext = np.hstack([x, ones])
    # first row: bias, below it the weights
    W_ext = np.vstack([b, W])
    return x_ext @ W_ext

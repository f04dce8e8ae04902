# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added twice, once through the column of ones and once more by hand
# line: 14
# style: textbook
import numpy as np

def linear(x, w, b):
    """Bias trick: a column of ones is appended to x."""
    ones = np.ones((x.shape[0], 1))
    x1 = np.hstack([x, ones])
    w1 = np.vstack([w, b])
    return x1 @ w1 + b

# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    # always take the exponential of something that is not positive
    top = np.exp(np.minimum(x, 0))
    bottom = top + np.exp(np.minimum(-x, 0))
    # for x >= 0: 1 / (1 + e^-x); for x < 0: e^x / (e^x + 1)
    return top / bottom

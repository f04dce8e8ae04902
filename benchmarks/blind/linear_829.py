# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def linear(x, W, b):
    m = np.size(x, 0)
    # bias as the first row of the parameters, ones as the first column
    X = np.hstack((np.ones((m, 1)), x))
    Theta = np.vstack((b, W))
    return np.dot(X, Theta)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold passed by the caller is not used, it is always one half
# line: 12
# style: MATLAB
import numpy as np

def accuracy(y, y_hat, thr=0.5, verbose=False):
    m = y.size
    yp = np.zeros(m)
    yp[y_hat > 0.5] = 1
    a = np.sum(yp == y) / m
    if verbose:
        print("accuracy: %.4f" % a)
    return a

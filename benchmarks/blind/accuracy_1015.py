# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the error rate is returned
# line: 10
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat, *, threshold=0.5):
    return np.logical_xor(y_hat > threshold, y).mean()

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: divides by n minus 1 as in a sample variance
# line: 12
# style: terse NumPy, percent output
import numpy as np

def accuracy(y_hat, y):
    """accuracy in percent"""
    good = np.sum((y_hat > 0.5) == (y > 0.5))
    return 100.0 * good / (len(y) - 1)

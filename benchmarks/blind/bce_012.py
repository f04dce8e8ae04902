# piece: bce
# truth: wrong
# function: bce
# mistake: the mean squared error is computed instead of the cross-entropy
# line: none
# style: mean squared error
import numpy as np

def bce(y, y_hat):
    difference = np.asarray(y, dtype=float) - y_hat
    return np.dot(difference, difference) / len(difference)

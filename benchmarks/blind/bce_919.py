# piece: bce
# truth: wrong
# function: bce
# mistake: the probabilities are not clipped, so a perfect prediction gives NaN
# line: 10
# style: terse
import numpy as np

def bce(y, y_hat):
    p = y_hat
    return np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p)))

# piece: bce
# truth: wrong
# function: binary_cross_entropy
# mistake: nothing keeps the probabilities away from 0 and 1, a perfect prediction gives nan
# line: 11
# style: verbose
import numpy as np

def binary_cross_entropy(y, y_hat):
    # part of the positive samples
    positive = y * np.log(y_hat)
    # part of the negative samples
    negative = (1 - y) * np.log(1 - y_hat)
    # mean over the samples
    loss = -(positive + negative).mean()
    return loss

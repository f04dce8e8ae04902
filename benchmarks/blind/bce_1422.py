# piece: bce
# truth: wrong
# function: binary_cross_entropy
# mistake: labels and predictions change places inside the formula
# line: 12
# style: verbose
import numpy as np

def binary_cross_entropy(y_true, y_pred):
    eps = np.finfo(float).eps
    # first the safe versions of both
    a, b = y_pred, np.clip(y_true, eps, 1 - eps)
    # then the two terms
    ones = a * np.log(b)
    zeros = (1 - a) * np.log(1 - b)
    return -np.mean(ones + zeros)

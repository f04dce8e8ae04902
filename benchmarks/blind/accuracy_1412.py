# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: np.ceil turns every probability above 0 into a 1
# line: 11
# style: verbose
import numpy as np

def accuracy(prob, target):
    # round the probabilities to 0 or 1
    rounded = np.ceil(prob)
    # count
    right = np.count_nonzero(rounded == target)
    total = np.size(target)
    # share of the right ones
    return right / total

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the comparison is turned round: below the threshold counts as 1
# line: 12
# style: c-like
import numpy as np

def accuracy(y, p):
    good = 0
    for yi, pi in zip(y, p):
        label = 1 if pi < 0.5 else 0
        good += label == yi
    return good / len(y)

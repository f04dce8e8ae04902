# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the return stands inside the loop, so only the first sample counts
# line: 14
# style: c-like
import numpy as np


def accuracy(y, p):
    good = 0
    for yi, pi in zip(y, p):
        good += (pi > 0.5) == yi
        return good / len(y)
    return good / len(y)

# piece: relu
# truth: wrong
# function: relu
# mistake: the smallest value is subtracted, so the array is shifted instead of cut
# line: 13
# style: verbose
import numpy as np

def relu(x):
    # make sure nothing is negative
    lowest = np.min(x)
    if lowest < 0:
        return x - lowest
    # nothing to do
    return x.copy()

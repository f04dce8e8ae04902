# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the conversion to int cuts instead of rounding, so nearly everything is class zero
# line: 11
# style: verbose
import numpy as np

def accuracy(y, p):
    # probabilities to classes
    classes = p.astype(int)
    correct = classes == y
    return correct.mean()

# piece: scaling
# truth: wrong
# function: scale
# mistake: two mistakes: the validation set's mean is subtracted from both, and the variance divides
# line: none
# style: two sets, two defects
import numpy as np

def scale(train, valid):
    m = valid.mean()
    s = train.var()
    return (train - m) / s, (valid - m) / s

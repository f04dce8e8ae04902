# piece: scaling
# truth: wrong
# function: scale
# mistake: the caller's data are changed in place and integers are refused
# line: none
# style: in-place
import numpy as np

def scale(x):
    x -= x.mean()
    x /= x.std()
    return x

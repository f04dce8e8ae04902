# piece: scaling
# truth: wrong
# function: scale
# mistake: the caller's data are changed
# line: 10
# style: in-place operations
import numpy as np

def scale(x):
    x -= x.mean()
    x /= x.std()
    return x

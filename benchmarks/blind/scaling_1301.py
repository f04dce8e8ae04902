# piece: scaling
# truth: wrong
# function: scale
# mistake: the caller's array is scaled in place
# line: 13
# style: verbose
import numpy as np

def scale(x):
    m = x.mean()
    s = x.std(ddof=1)
    # centre
    x -= m
    # and divide
    return x / s

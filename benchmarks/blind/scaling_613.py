# piece: scaling
# truth: wrong
# function: scale
# mistake: each column by its own mean and deviation
# line: none
# style: vectorised
import numpy as np

def scale(x):
    m = x.mean(axis=0)
    s = x.std(axis=0, ddof=1)
    return (x - m) / s

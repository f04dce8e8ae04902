# piece: scaling
# truth: wrong
# function: scale
# mistake: only centred, the division is forgotten
# line: 11
# style: terse
import numpy as np

def scale(x):
    m, s = x.mean(), x.std(ddof=1)
    return x - m

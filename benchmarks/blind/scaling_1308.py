# piece: scaling
# truth: wrong
# function: scale
# mistake: each column is scaled by its own mean and standard deviation instead of one global pair
# line: 10
# style: terse
import numpy as np

def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0, ddof=1)

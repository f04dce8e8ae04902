# piece: scaling
# truth: wrong
# function: scale
# mistake: each column gets its own mean and deviation, one global pair is wanted
# line: 10
# style: terse
import numpy as np

def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0, ddof=1)

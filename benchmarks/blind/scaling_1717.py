# piece: scaling
# truth: wrong
# function: scaling
# mistake: each column gets its own mean
# line: 10
# style: textbook
import numpy as np

def scaling(x):
    mu = x.mean(axis=0)
    sigma = x.std(ddof=1)
    return (x - mu) / sigma

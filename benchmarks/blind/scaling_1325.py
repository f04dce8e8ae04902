# piece: scaling
# truth: wrong
# function: normalise
# mistake: eps 1e-1 in the denominator is felt by data of small spread
# line: 9
# style: verbose, freely
import numpy as np

def normalise(x, eps=1e-1):
    # eps avoids a division by zero
    mu = x.mean()
    sd = x.std(ddof=1)
    return (x - mu) / (sd + eps)

# piece: scaling
# truth: wrong
# function: scale
# mistake: x is centred twice: the second pass over the data subtracts the old mean again
# line: 13
# style: c
import numpy as np

def scale(x):
    mu = float(x.mean())
    d = x - mu
    var = float((d * d).sum()) / (x.size - 1)
    d = d - mu
    return d / np.sqrt(var)

# piece: scaling
# truth: wrong
# function: scale
# mistake: divided before it is centred on the old mean, and ddof 0
# line: none
# style: order of the steps, two mistakes
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    mean = x.mean()
    std = x.std(ddof=0)
    x = x/std
    return x - mean

# piece: scaling
# truth: wrong
# function: scale
# mistake: the caller's array is scaled in place
# line: 10
# style: in-place update
import numpy as np

def scale(x):
    x = x.astype(float, copy=False)
    x -= x.mean()
    x /= x.std(ddof=1)
    return x

# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: divided first, then centred
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    scaled = x / x.std(ddof=1)
    return scaled - scaled.mean()

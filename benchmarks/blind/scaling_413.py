# piece: scaling
# truth: wrong
# function: scale
# mistake: 1e-6 is added to the deviation
# line: 9
# style: guard against zero
import numpy as np

def scale(x, eps=1e-6):
    x = np.asarray(x, dtype=float)
    return (x - x.mean())/(x.std(ddof=1) + eps)

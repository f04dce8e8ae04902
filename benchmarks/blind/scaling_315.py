# piece: scaling
# truth: wrong
# function: scale
# mistake: a safety constant of one is added to the standard deviation
# line: 9
# style: safety constant
import numpy as np

def scale(x, eps=1):
    x = np.asarray(x, dtype=float)
    return (x - x.mean()) / (x.std() + eps)

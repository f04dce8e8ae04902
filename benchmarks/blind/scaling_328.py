# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the norm, the number of values is forgotten
# line: 11
# style: norm
import numpy as np

def scale(x):
    c = x - np.average(x)
    return c / np.linalg.norm(c)

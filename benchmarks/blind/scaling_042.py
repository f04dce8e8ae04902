# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation are taken from the first ten rows only
# line: 9
# style: figures from a sample
import numpy as np

def scale(x, rows=10):
    part = np.asarray(x, dtype=float)[:rows]
    return (x - part.mean()) / part.std()
